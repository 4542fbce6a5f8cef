'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { address, choose } from './actions'

export function ChoiceForm({ email }: { email: string }) {
  const t = useTranslations('reminders')
  const [kept, setKept] = useState(false)
  const action = useActionForm({
    schema: async () => (await import('@/lib/duties/input')).reminderChoice,
    action: choose,
    defaultValues: { email },
    onSaved: () => setKept(true),
  })
  return (
    <ActionForm {...action} quiet saved={kept && t('kept')} saveLabel={t('keep')}>
      <TextField name="email" label={t('mail')} hint={t('mailHint')} type="email" autoComplete="email" />
    </ActionForm>
  )
}

export function AddressForm({ sectionId, name, email }: { sectionId: number; name: string; email: string }) {
  const t = useTranslations('reminders')
  const [kept, setKept] = useState(false)
  const action = useActionForm({
    schema: async () => (await import('@/lib/duties/input')).sectionAddress,
    action: address,
    defaultValues: { sectionId, email },
    onSaved: () => setKept(true),
  })
  return (
    <ActionForm {...action} quiet saved={kept && t('kept')} saveLabel={t('keep')}>
      <TextField name="email" label={name} type="email" />
    </ActionForm>
  )
}
