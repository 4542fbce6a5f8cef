'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { ReplyFields } from '@/components/requests/reply-fields'
import { Notice } from '@/components/ui/notice'
import { replyCorrectionInput, replyInput } from '@/lib/requests/input'
import { correct, reply } from './actions'

export function ReplyForm({ number }: { number: string }) {
  const t = useTranslations('request')
  const router = useRouter()
  const action = useActionForm({
    schema: replyInput,
    action: reply,
    defaultValues: { number, servedOn: '', replyNumber: '', note: '' },
    onSaved: () => router.push(`/requests/${number}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={t('reply')}>
      <Notice tone="info">{t('replyConsequence')}</Notice>
      <ReplyFields />
    </ActionForm>
  )
}

export function CorrectReplyForm({ values }: { values: z.input<typeof replyCorrectionInput> }) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: replyCorrectionInput,
    action: correct,
    defaultValues: values,
    onSaved: ({ number }) => router.push(`/requests/${number}` as Route),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <Notice tone="warning">{t('correctConsequence')}</Notice>
      <TextField name="reason" label={form('reason')} required className="mb-4" />
      <ReplyFields />
    </ActionForm>
  )
}
