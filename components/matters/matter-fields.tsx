'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { NumberField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { LineList } from '@/components/forms/line-list'
import { useReckoning } from '@/components/forms/reckoning'
import { Citation } from '@/components/ui/citation'
import { inWords, isPlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import { RECTIFICATION_DECISIONS, SUGGESTION_DECISIONS, SUGGESTION_GROUNDS } from '@/lib/law/matters'
import type { MatterForm, MatterRegister } from '@/lib/matters/matter'
import { measureOfDay } from '@/lib/matters/own-day'
import { NEW_REQUEST_NAMED } from '@/lib/matters/suggestion'
import { statutoryOptions } from '@/lib/statutory'

const WHOLE_WIDTH = 'sm:col-span-2'

type Props = { register: MatterRegister; staff: readonly ComboOption<number>[] }

/** The fields of a matter in the order of its course: what is asked, who handles it, what was decided. */
export function MatterFields({ register, staff }: Props) {
  const form = useTranslations('form')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {register === 'rectifications' ? <RectificationFields staff={staff} /> : <SuggestionFields staff={staff} />}
      <TextAreaField name="note" label={form('note')} rows={2} className={WHOLE_WIDTH} />
    </div>
  )
}

function RectificationFields({ staff }: Pick<Props, 'staff'>) {
  const t = useTranslations('matter')
  const locale = useLocale()
  const decision = useWatch<Extract<MatterForm, { register: 'rectifications' }>, 'decision'>({ name: 'decision' })
  const needs = decision && RECTIFICATION_DECISIONS[decision].needs
  return (
    <>
      <DateField name="receivedOn" label={t('receivedOn')} required />
      <TextField name="requestNumber" label={t('requestNumber')} hint={t('requestNumberHint')} />
      <TextField name="applicantName" label={t('applicantName')} required />
      <TextField name="contact" label={t('contact')} />
      <TextField name="record" label={t('record')} hint={t('recordHint')} className={WHOLE_WIDTH} required />
      <TextAreaField name="requested" label={t('requested')} className={WHOLE_WIDTH} required />
      <TextAreaField name="evidence" label={t('evidence')} hint={t('evidenceHint')} className={WHOLE_WIDTH} required />
      <ComboField name="handlerId" label={t('handler')} options={staff} />
      <DateField name="dueOn" label={t('dueOn')} hint={<MeasureOfDay />} />
      <SelectField
        name="decision"
        label={t('decision')}
        options={statutoryOptions(RECTIFICATION_DECISIONS, locale)}
        none={t('undecided')}
      />
      <DateField name="decidedOn" label={t('of.rectifications.decidedOn')} required={decision !== null} />
      {needs === 'correctedOn' && <DateField name="correctedOn" label={t('correctedOn')} required />}
      {needs === 'competentOrgan' && <TextField name="competentOrgan" label={t('competentOrgan')} required />}
      <TextField name="answerNumber" label={t('answerNumber')} />
      <TextAreaField name="reason" label={t('reason')} rows={2} className={WHOLE_WIDTH} required={needs === 'reason'} />
    </>
  )
}

/** That the law sets no day, and which day the period of a reply would give. */
function MeasureOfDay() {
  const t = useTranslations('matter')
  const locale = useLocale()
  const { calendar } = useReckoning()
  const receivedOn = useWatch<{ receivedOn: string }, 'receivedOn'>({ name: 'receivedOn' })
  const measure = isPlainDate(receivedOn) ? measureOfDay(receivedOn, calendar) : null
  return (
    <>
      <span className="block">
        {t('dueHint')} <Citation {...ARTICLES.rectification} />
      </span>
      {measure && (
        <span className="block">
          {t('measure', { date: inWords(measure.by, locale) })} <Citation {...measure.citation} />
        </span>
      )}
    </>
  )
}

function SuggestionFields({ staff }: Pick<Props, 'staff'>) {
  const t = useTranslations('matter')
  const locale = useLocale()
  const [ground, decision] = useWatch<Extract<MatterForm, { register: 'suggestions' }>, ['ground', 'decision']>({
    name: ['ground', 'decision'],
  })
  return (
    <>
      <SelectField
        name="ground"
        label={t('ground')}
        options={statutoryOptions(SUGGESTION_GROUNDS, locale)}
        hint={<Citation {...SUGGESTION_GROUNDS[ground].citation} />}
        required
      />
      <DateField name="raisedOn" label={t('of.suggestions.date')} required />
      <TextField name="matter" label={t('of.suggestions.name')} className={WHOLE_WIDTH} required />
      {ground === 'suggested' && <TextField name="suggestedBy" label={t('suggestedBy')} className={WHOLE_WIDTH} />}
      <LineList name="requests" legend={t('requests')} addLabel={t('addRequest')} line={NEW_REQUEST_NAMED}>
        {(path) => <TextField name={`${path}.number`} label={t('requestNumber')} required />}
      </LineList>
      <ComboField name="handlerId" label={t('handler')} options={staff} />
      <DateField name="dueOn" label={t('dueOn')} hint={t('dueHintSuggestion')} />
      <SelectField
        name="decision"
        label={t('decision')}
        options={statutoryOptions(SUGGESTION_DECISIONS, locale)}
        none={t('undecided')}
      />
      <DateField name="decidedOn" label={t('of.suggestions.decidedOn')} required={decision !== null} />
      <TextField name="decidedBy" label={t('decidedBy')} hint={t('decidedByHint')} required={decision !== null} />
      <ItemField decision={decision} />
      <TextAreaField
        name="reason"
        label={t('reason')}
        rows={2}
        className={WHOLE_WIDTH}
        required={decision === 'not_publish'}
      />
    </>
  )
}

function ItemField({ decision }: { decision: string | null }) {
  const t = useTranslations('matter')
  if (decision !== 'publish') return null
  return <NumberField name="itemId" label={t('itemNumber')} hint={t('itemHint')} />
}
