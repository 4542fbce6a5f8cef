'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { useReckoning } from '@/components/forms/reckoning'
import { Citation } from '@/components/ui/citation'
import { useLastDay } from '@/components/ui/last-day'
import { Notice } from '@/components/ui/notice'
import { isPlainDate, type PlainDate, yearOf } from '@/lib/dates'
import { INSTRUMENTS } from '@/lib/law/instruments'
import { CO_DEFENDANT_RULE, REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS, REVIEW_PROCEDURES } from '@/lib/law/remedies'
import { type Challenged, REVIEW_FIRST_FROM, type RemedyChoices, remedyRoutes } from '@/lib/law/remedy-routes'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { answerDeadline } from '@/lib/remedies/answer-deadline'
import { challengedBy, type ServedReplies } from '@/lib/remedies/challenged'
import type { RemedyForm } from '@/lib/remedies/input'
import { statutory, statutoryOptions } from '@/lib/statutory'

const COVERED = Object.values(REMEDY_RESULT_LABELS)

/** The fields of a review or suit, and optionally of its conclusion. */
export function RemedyFields({ choices }: { choices: RemedyChoices }) {
  const t = useTranslations('remedy')
  const form = useTranslations('form')
  const locale = useLocale()
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="block"
        label={t('block')}
        options={statutoryOptions(REMEDY_BLOCK_LABELS, locale)}
        required
        autoFocus
      />
      <TextField name="requestNumber" label={t('requestNumber')} hint={t('requestNumberHint')} />
      <ReconsiderationFirst choices={choices} />
      <TextField name="body" label={t('body')} required />
      <TextField name="caseNumber" label={t('caseNumber')} />
      <DateField name="filedOn" label={t('filedOn')} required />
      <Procedure />
      <DateField name="servedOnOrgan" label={t('servedOnOrgan')} />
      <DateField name="answeredOn" label={t('answeredOn')} hint={<AnswerDue />} />
      <DateField name="concludedOn" label={t('concludedOn')} />
      <SelectField
        name="result"
        label={t('result')}
        options={statutoryOptions(REMEDY_RESULT_LABELS, locale)}
        none={t('noResult')}
      />
      <dl className="grid grid-cols-[max-content_1fr] content-start gap-x-3 self-end text-muted text-xs sm:col-span-2">
        {COVERED.map(({ covers, ...result }) => (
          <div key={result.label} className="contents">
            <dt>{statutory(result, locale)}</dt>
            <dd>{statutory(covers, locale)}</dd>
          </div>
        ))}
      </dl>
      <Litigation />
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
    </div>
  )
}

function Procedure() {
  const t = useTranslations('remedy')
  const locale = useLocale()
  const block = useWatch<RemedyForm, 'block'>({ name: 'block' })
  if (block !== 'reconsideration') return null
  return (
    <SelectField
      name="procedure"
      label={t('procedure')}
      options={statutoryOptions(REVIEW_PROCEDURES, locale)}
      none={t('procedureUnknown')}
    />
  )
}

/** The day by which the organ answers the review or files its defence. */
function AnswerDue() {
  const t = useTranslations('remedy')
  const lastDay = useLastDay()
  const { calendar } = useReckoning()
  const [block, procedure, served] = useWatch<RemedyForm, ['block', 'procedure', 'servedOnOrgan']>({
    name: ['block', 'procedure', 'servedOnOrgan'],
  })
  const deadline =
    served && isPlainDate(served) ? answerDeadline({ block, procedure, servedOnOrgan: served }, calendar) : null
  if (!deadline) return t('answerHint')
  return (
    <>
      {t('answerBy', { date: lastDay({ date: deadline.by, provisional: deadline.provisional }) })}{' '}
      <Citation {...deadline.citation} />
    </>
  )
}

/** The fields of a suit only: the organ's role, and the appeal. */
function Litigation() {
  const t = useTranslations('remedy')
  const locale = useLocale()
  const block = useWatch<RemedyForm, 'block'>({ name: 'block' })
  if (block === 'reconsideration') return null
  const { rule, instrument } = CO_DEFENDANT_RULE
  return (
    <fieldset className="grid gap-x-4 gap-y-3 border-line border-t pt-2 sm:col-span-2 sm:grid-cols-3">
      <legend className="pr-3 font-semibold text-sm">{t('litigation')}</legend>
      <div className="sm:col-span-3">
        <CheckboxField
          name="coDefendant"
          label={t('coDefendant')}
          hint={`${rule}（${INSTRUMENTS[instrument].number}）。`}
        />
      </div>
      <DateField name="appealedOn" label={t('appealedOn')} hint={t('appealHint')} />
      <DateField name="appealConcludedOn" label={t('appealConcludedOn')} />
      <SelectField
        name="appealResult"
        label={t('appealResult')}
        hint={t('appealResultHint')}
        options={statutoryOptions(REMEDY_RESULT_LABELS, locale)}
        none={t('noResult')}
      />
      <UpheldCorrection />
    </fieldset>
  )
}

/** What became of the organ's reply counts: a dismissed appeal against a judgment that corrected it does not uphold it. */
function UpheldCorrection() {
  const t = useTranslations('remedy')
  const [first, appeal] = useWatch<RemedyForm, ['result', 'appealResult']>({ name: ['result', 'appealResult'] })
  if (first !== 'corrected' || appeal !== 'upheld') return null
  return (
    <div className="*:my-0 sm:col-span-3">
      <Notice tone="warning" role="status">
        {t('appealUpholdsCorrection')}
      </Notice>
    </div>
  )
}

/** A warning if a direct suit is entered over an act that has to go to reconsideration first. */
function ReconsiderationFirst({ choices }: { choices: RemedyChoices }) {
  const t = useTranslations('remedy')
  const [block, filedOn, number] = useWatch<RemedyForm, ['block', 'filedOn', 'requestNumber']>({
    name: ['block', 'filedOn', 'requestNumber'],
  })
  const asked = block === 'litigation_direct' && isPlainDate(filedOn) && filedOn >= REVIEW_FIRST_FROM
  const { data: served } = useQuery({
    queryKey: ['served-replies', number],
    queryFn: ({ signal }) => servedReplies(number, signal),
    enabled: asked && number !== '',
  })
  if (!asked) return null
  const challenged = served ? challengedBy(filedOn, served) : ANY_REFUSAL
  const first = remedyRoutes(challenged, filedOn, choices).find(({ way }) => way === 'review_first')
  if (!first) return null
  return (
    <div className="*:my-0 sm:col-span-2">
      <Notice tone="warning" role="status">
        {served && <Subject challenged={challenged} filedOn={filedOn} />}
        {t(challenged.act === 'silence' ? 'silenceFirst' : 'refusalFirst')}（<Citation {...first.citation} />
        ）。{t('checkBlock')}
      </Notice>
    </div>
  )
}

/** As long as it is not known what the suit is over, the rule on refusals is told. */
const ANY_REFUSAL: Challenged = { act: 'reply', outcome: 'partially_granted' }

function Subject({ challenged, filedOn }: { challenged: Challenged; filedOn: PlainDate }) {
  const t = useTranslations('remedy')
  const locale = useLocale()
  return challenged.act === 'reply'
    ? t('challenged', { outcome: statutory(namedOutcome(challenged.outcome, yearOf(filedOn)), locale) })
    : t('unanswered')
}

async function servedReplies(number: string, signal: AbortSignal): Promise<ServedReplies | null> {
  const response = await fetch(`/api/requests/${encodeURIComponent(number.trim())}/outcome`, { signal })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`outcome: ${response.status}`)
  return response.json()
}
