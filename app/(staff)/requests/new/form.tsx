'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { type HandlingChoices, RequestFields } from '@/components/requests/request-fields'
import { requestInput } from '@/lib/requests/input'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { register } from './actions'

export function RegisterForm({ choices }: { choices: HandlingChoices }) {
  const t = useTranslations('request')
  const router = useRouter()
  const [registered, setRegistered] = useState<string>()
  const action = useActionForm({
    schema: requestInput,
    action: register,
    defaultValues: NEW_REQUEST,
    onSaved: ({ number }, way) => {
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
          </>
        )
      }
      draft={draft}
      saveLabel={t('register')}
      nextLabel={t('registerAndNext')}
    >
      <RequestFields {...choices} />
    </ActionForm>
  )
}
