'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { fenFromYuan, wanYuanFromFen } from '@/lib/figures/amount'
import type { ReportedFigureForm } from '@/lib/figures/input'
import { isAmount, REPORTED_LABELS } from '@/lib/figures/reported'
import { statutoryOptions } from '@/lib/statutory'
import { PeriodChoice } from './period-choice'
import { SourceField } from './source-field'

/** A figure that another office gave: decisions as a count, charges in 元. */
export function FigureFields({ sources }: { sources: readonly string[] }) {
  const t = useTranslations('figure')
  const form = useTranslations('form')
  const locale = useLocale()
  const kind = useWatch<ReportedFigureForm, 'kind'>({ name: 'kind' })
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="kind"
        label={t('kind')}
        options={statutoryOptions(REPORTED_LABELS, locale)}
        required
        autoFocus
      />
      <PeriodChoice from="periodFrom" to="periodTo" />
      <DateField name="periodFrom" label={t('periodFrom')} required />
      <DateField name="periodTo" label={t('periodTo')} required />
      {isAmount(kind) ? (
        <TextField name="value" label={t('amount')} inputMode="decimal" hint={<AmountInWan />} required />
      ) : (
        <TextField name="value" label={t('decisions')} inputMode="numeric" hint={t('decisionsHint')} required />
      )}
      <SourceField sources={sources} label={t('source')} hint={t('sourceHint')} />
      <TextField name="provider" label={t('provider')} hint={t('providerHint')} />
      <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
    </div>
  )
}

function AmountInWan() {
  const t = useTranslations('figure')
  const value = useWatch<ReportedFigureForm, 'value'>({ name: 'value' })
  const fen = fenFromYuan(value)
  return (
    <span aria-live="polite">
      {fen === undefined ? t('amountHint') : t('printedInWan', { amount: wanYuanFromFen(fen) })}
    </span>
  )
}
