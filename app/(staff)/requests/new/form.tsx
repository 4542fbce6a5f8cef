'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FilesToAttach, useFilesToAttach } from '@/components/attachments/files-to-attach'
import { UploadRows } from '@/components/attachments/upload-rows'
import { useAllUploads } from '@/components/attachments/uploads'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { type HandlingChoices, RequestFields } from '@/components/requests/request-fields'
import Link from '@/components/ui/link'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { register } from './actions'

export function RegisterForm({ choices, mayAttach }: { choices: HandlingChoices; mayAttach: boolean }) {
  const t = useTranslations('request')
  const router = useRouter()
  const [registered, setRegistered] = useState<string>()
  const files = useFilesToAttach('application')
  const uploads = useAllUploads()
  const action = useActionForm({
    schema: async () => (await import('@/lib/requests/input')).requestInput,
    action: register,
    defaultValues: NEW_REQUEST,
    onSaved: ({ id, number }, way) => {
      files.sendTo(id)
      draft.discard()
      if (way === 'save') return router.push(`/requests/${number}` as Route)
      setRegistered(number)
      action.form.setFocus('channel')
    },
  })
  const draft = useDraft(action.form, 'request')
  return (
    <ActionForm
      {...action}
      saved={
        registered && (
          <>
            {t('registered', { number: registered })}{' '}
            <Link href={`/requests/${registered}` as Route}>{t('openIt')}</Link>
            <UploadRows uploads={uploads} />
          </>
        )
      }
      draft={draft}
      saveLabel={t('register')}
      nextLabel={t('registerAndNext')}
    >
      {mayAttach ? (
        <FilesToAttach of={files}>
          <RequestFields {...choices} />
        </FilesToAttach>
      ) : (
        <RequestFields {...choices} />
      )}
    </ActionForm>
  )
}
