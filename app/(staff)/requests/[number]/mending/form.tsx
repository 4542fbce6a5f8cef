'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { mend } from './actions'

export function MendForm({ number, id, version }: { number: string; id: number; version: number }) {
  const t = useTranslations('import')
  const action = useActionForm({
    schema: async () => (await import('@/lib/requests/mending')).mendInput,
    action: mend,
    defaultValues: { number, id, version, mending: '' },
    onSaved: () => {},
  })
  return (
    <ActionForm {...action} saveLabel={t('mendGap')} beside>
      <TextField name="mending" label={t('mending')} hint={t('mendingHint')} />
    </ActionForm>
  )
}
