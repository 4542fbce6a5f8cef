'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { Citation } from '@/components/ui/citation'
import { OUTCOME_CODES, OUTCOMES, type OutcomeCode, outcomeName } from '@/lib/law/outcomes'
import { statutory } from '@/lib/statutory'

/** What the reply was, when it was served, and under which number. */
export function ReplyFields() {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  const options = OUTCOME_CODES.map((value) => ({
    value,
    label: statutory({ label: outcomeName(value), gloss: OUTCOMES[value].gloss }, locale),
    keys: `${value} ${OUTCOMES[value].gloss}`,
    hint: OUTCOMES[value].definition,
  }))
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <ComboField name="outcome" label={t('outcome')} options={options} required className="sm:col-span-2" />
      <OutcomeRule />
      <DateField name="servedOn" label={t('servedOn')} required />
      <TextField name="replyNumber" label={t('replyNumber')} />
      <TextAreaField name="note" label={form('note')} className="sm:col-span-2" />
    </div>
  )
}

function OutcomeRule() {
  const t = useTranslations('request')
  const outcome: OutcomeCode | null | undefined = useWatch({ name: 'outcome' })
  if (!outcome) return <p className="text-muted text-sm sm:col-span-2">{t('chooseOutcome')}</p>
  const { definition, example, counterExample, citation } = OUTCOMES[outcome]
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 text-sm sm:col-span-2" aria-live="polite">
      <dt className="text-muted">{t('definition')}</dt>
      <dd>
        {definition}（<Citation {...citation} />）
      </dd>
      <dt className="text-muted">{t('example')}</dt>
      <dd>{example}</dd>
      <dt className="text-muted">{t('counterExample')}</dt>
      <dd>{counterExample}</dd>
    </dl>
  )
}
