'use client'

import { useLocale, useTranslations } from 'next-intl'
import { createContext, use } from 'react'
import { useWatch } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { useToday } from '@/components/forms/today'
import { Citation } from '@/components/ui/citation'
import { isPlainDate, type PlainDate, yearOf } from '@/lib/dates'
import { REGULATIONS_IN_FORCE_FROM } from '@/lib/law/articles'
import {
  detailsOf,
  isOutcomeInForce,
  needsOf,
  OUTCOME_CODES,
  OUTCOME_GROUNDWORK,
  OUTCOMES,
  type OutcomeCode,
  REFUSAL_CODES,
  REPLY_DETAILS,
  type ReplyDetail,
} from '@/lib/law/outcomes'
import type { RemedyChoices } from '@/lib/law/remedy-routes'
import type { OutcomesInEnglish } from '@/lib/law/report-formats/definitions-in-english'
import { namedOutcome, outcomeDefinition, outcomeName } from '@/lib/law/report-formats/names'
import { REST_GROUNDS, type RestGround } from '@/lib/law/rest-grounds'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { RemedyRoutes } from './remedy-routes'

type Props = {
  choices: RemedyChoices
  /** What the outcomes take in, for readers of English; the others have it from the form. */
  explained?: OutcomesInEnglish
}

const Explained = createContext<OutcomesInEnglish | undefined>(undefined)

/** What an outcome takes in, in the language of the reader, by the form of that year. */
function useDefinition() {
  const explained = use(Explained)
  return (code: OutcomeCode, year?: number) => ({ ...outcomeDefinition(code, year), ...explained?.[code] })
}

/** The fields of a reply; which are shown depends on its outcome. */
export function ReplyFields({ choices, explained }: Props) {
  return (
    <Explained value={explained}>
      <Fields choices={choices} />
    </Explained>
  )
}

function Fields({ choices }: Pick<Props, 'choices'>) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const outcome = useOutcome('outcome')
  const options = useOutcomeOptions(OUTCOME_CODES)
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <ComboField name="outcome" label={t('outcome')} options={options} required className="sm:col-span-2" />
      <OutcomeRule outcome={outcome} choices={choices} />
      {outcome && detailsOf(outcome).map((detail) => <Detail key={detail} detail={detail} outcome={outcome} />)}
      <DateField name="repliedOn" label={t('repliedOn')} required />
      <TextField name="replyNumber" label={t('replyNumber')} />
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
    </div>
  )
}

/** The outcome chosen; none while what is typed matches none. */
function useOutcome(name: 'outcome' | 'withheldGround'): OutcomeCode | null {
  const typed: string | null | undefined = useWatch({ name })
  return OUTCOME_CODES.find((code) => code === typed) ?? null
}

/** Outcomes to choose from, found by name, initials, and the words of definition and examples. */
function useOutcomeOptions<C extends OutcomeCode>(codes: readonly C[]): ComboOption<C>[] {
  const locale = useLocale()
  const definitionOf = useDefinition()
  const day = useDayOfReply()
  const year = day && yearOf(day)
  return codes
    .filter((code) => !day || isOutcomeInForce(code, day))
    .map((value) => {
      const { rule, example } = definitionOf(value, year)
      const inForm = outcomeDefinition(value, year)
      return {
        value,
        label: statutory(namedOutcome(value, year), locale),
        keys: `${outcomeName(value, year)} ${OUTCOMES[value].gloss} ${value}`,
        words: [rule, example, inForm.rule, inForm.example].join(' '),
        hint: rule,
      }
    })
}

/** The day of the reply once it is filled in: only the outcomes in force on it can be chosen. */
function useDayOfReply(): PlainDate | undefined {
  const day: string | undefined = useWatch({ name: 'repliedOn' })
  return day && isPlainDate(day) ? day : undefined
}

type RuleProps = { outcome: OutcomeCode | null; choices: RemedyChoices }

function OutcomeRule({ outcome, choices }: RuleProps) {
  const t = useTranslations('request')
  const locale = useLocale()
  const definitionOf = useDefinition()
  const day = useDayOfReply()
  if (!outcome) return <p className="text-muted text-sm sm:col-span-2">{t('chooseOutcome')}</p>
  const { rule, example, counterExample, citation } = definitionOf(outcome, day && yearOf(day))
  const { after } = needsOf(outcome)
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 text-sm sm:col-span-2" aria-live="polite">
      <dt className="text-muted">{t('definition')}</dt>
      <dd>
        {rule}（<Citation {...citation} />）
      </dd>
      <dt className="text-muted">{t('example')}</dt>
      <dd>{example}</dd>
      <dt className="text-muted">{t('counterExample')}</dt>
      <dd>{counterExample}</dd>
      {after && (
        <>
          <dt className="text-muted">{t('groundwork')}</dt>
          <dd>{statutory(OUTCOME_GROUNDWORK[after], locale)}</dd>
        </>
      )}
      <RemediesAgainst outcome={outcome} choices={choices} />
    </dl>
  )
}

/** What the reply has to tell of review and suit, by its day and by what it does not give. */
function RemediesAgainst({ outcome, choices }: { outcome: OutcomeCode; choices: RemedyChoices }) {
  const t = useTranslations('remedyRoutes')
  const today = useToday()
  const day = useDayOfReply() ?? today
  const withheldGround = useOutcome('withheldGround')
  const restGround: RestGround | null = useWatch({ name: 'restGround' })
  if (day < REGULATIONS_IN_FORCE_FROM) return null
  return (
    <>
      <dt className="text-muted">{t('heading')}</dt>
      <dd>
        <RemedyRoutes challenged={{ act: 'reply', outcome, withheldGround, restGround }} on={day} choices={choices} />
      </dd>
    </>
  )
}

function Detail({ detail, outcome }: { detail: ReplyDetail; outcome: OutcomeCode }) {
  const t = useTranslations('request')
  const locale = useLocale()
  const refusals = useOutcomeOptions(REFUSAL_CODES)
  const { requires = [] } = needsOf(outcome)
  const hint = hintOf(detail, outcome)
  const field = {
    name: detail,
    label: statutory(REPLY_DETAILS[detail], locale),
    required: requires.includes(detail),
    hint: hint && t(hint),
    className: 'sm:col-span-2',
  }
  if (detail === 'withheldGround') return <ComboField {...field} options={refusals} />
  if (detail === 'restGround')
    return <SelectField {...field} none={t('chooseGround')} options={statutoryOptions(REST_GROUNDS, locale)} />
  return detail === 'responsibleOrgan' || detail === 'earlierReply' ? (
    <TextField {...field} />
  ) : (
    <TextAreaField {...field} rows={2} />
  )
}

/** When a detail is filled in that its outcome does not ask for in every case. */
function hintOf(detail: ReplyDetail, outcome: OutcomeCode) {
  const { requiresOneOf = [], together = [] } = needsOf(outcome)
  if (detail === 'restGround') return 'restApplies'
  if (requiresOneOf.includes(detail)) return 'oneOfThese'
  return together.some(([, part]) => part === detail) ? 'withItsGround' : undefined
}
