'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField } from '@/components/forms/inputs'
import { useItemForm } from '@/components/published/use-item-form'
import type { PlainDate } from '@/lib/dates'
import { withdraw } from './actions'

export function WithdrawalForm({ itemId, today }: { itemId: number; today: PlainDate }) {
  const t = useTranslations('published')
  const action = useItemForm(itemId, {
    schema: async () => (await import('@/lib/published/input')).withdrawalInput,
    action: withdraw,
    defaultValues: { itemId, withdrawnOn: today, reason: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('withdrawal')}>
      <div className="grid gap-y-3 sm:max-w-xl">
        <DateField name="withdrawnOn" label={t('withdrawnOn')} required />
        <TextAreaField name="reason" label={t('withdrawalReason')} required />
      </div>
    </ActionForm>
  )
}
