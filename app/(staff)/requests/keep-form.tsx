'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { keep } from './actions'

/** The form that keeps the present filters under a name. */
export default function KeepForm({ address, onKept }: { address: string; onKept: () => void }) {
  const t = useTranslations('views')
  const action = useActionForm({
    schema: async () => (await import('@/lib/saved-view')).savedViewInput,
    action: keep,
    defaultValues: { name: '', address },
    onSaved: onKept,
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('keep')}>
      <TextField name="name" label={t('name')} required autoFocus />
    </ActionForm>
  )
}
