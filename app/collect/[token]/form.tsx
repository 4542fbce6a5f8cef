'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { send } from './actions'

/** 报送: hands in the file that the page shows. */
export function SendForm({ link, sha256 }: { link: string; sha256: string }) {
  const t = useTranslations('collect')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/collection-link')).sendingInput,
    action: send,
    defaultValues: { link, sha256, sender: '', note: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('send')}>
      <div className="grid max-w-2xl gap-y-2">
        <TextField name="sender" label={t('sender')} hint={t('senderHint')} required />
        <TextAreaField name="note" label={t('note')} />
      </div>
    </ActionForm>
  )
}
