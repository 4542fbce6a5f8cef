'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { useItemForm } from '@/components/published/use-item-form'
import type { PlainDate } from '@/lib/dates'
import { correct } from './actions'

export function CorrectionForm({ itemId, today }: { itemId: number; today: PlainDate }) {
  const t = useTranslations('published')
  const action = useItemForm(itemId, {
    schema: async () => (await import('@/lib/published/input')).itemCorrectionInput,
    action: correct,
    defaultValues: { itemId, correctedOn: today, corrected: '', reason: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('correction')}>
      <div className="grid gap-y-3 sm:max-w-xl">
        <DateField name="correctedOn" label={t('correctedOn')} required />
        <TextAreaField name="corrected" label={t('corrected')} required />
        <TextField name="reason" label={t('correctionReason')} required />
      </div>
    </ActionForm>
  )
}
