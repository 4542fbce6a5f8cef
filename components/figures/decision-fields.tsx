'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { DECISION_LABELS } from '@/lib/figures/reported'
import { statutoryOptions } from '@/lib/statutory'
import { SourceField } from './source-field'

/** One decision of another office. */
export function DecisionFields({ sources }: { sources: readonly string[] }) {
  const t = useTranslations('decision')
  const locale = useLocale()
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="kind"
        label={t('kind')}
        options={statutoryOptions(DECISION_LABELS, locale)}
        required
        autoFocus
      />
      <SourceField sources={sources} label={t('source')} hint={t('sourceHint')} />
      <DateField name="decidedOn" label={t('decidedOn')} required />
      <TextField name="decisionNumber" label={t('decisionNumber')} required />
      <TextField name="subject" label={t('subject')} hint={t('subjectHint')} className="sm:col-span-2" required />
    </div>
  )
}
