'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/inputs'
import { useActForm } from '@/components/requests/use-act-form'
import { attempt, confirm } from './actions'

export function ConfirmForm({ number }: { number: string }) {
  const t = useTranslations('confirmation')
  const request = useTranslations('request')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/confirmation')).confirmationInput,
    action: confirm,
    defaultValues: { number, confirmedOn: '', confirmation: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateField name="confirmedOn" label={request('confirmedOn')} required />
        <TextField
          name="confirmation"
          label={request('confirmationRecord')}
          hint={request('confirmationHint')}
          required
        />
      </div>
    </ActionForm>
  )
}

/** An attempt that failed is noted beside: the request waits on. */
export function AttemptForm({ number }: { number: string }) {
  const t = useTranslations('confirmation')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/confirmation')).attemptInput,
    action: attempt,
    defaultValues: { number, attemptedOn: '', details: '' },
  })
  return (
    <ActionForm {...action} beside saveLabel={t('attempt')}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateField name="attemptedOn" label={t('attemptedOn')} required />
        <TextField name="details" label={t('details')} hint={t('detailsHint')} required />
      </div>
    </ActionForm>
  )
}
