'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { CorrectionReason } from '@/components/requests/correction-reason'
import { ReplyFields } from '@/components/requests/reply-fields'
import { ServiceFields } from '@/components/requests/service-fields'
import { useActForm } from '@/components/requests/use-act-form'
import { NEW_REPLY } from '@/lib/requests/new-acts'
import { replyCorrection, replyInput } from '@/lib/requests/reply'
import { correct, reply } from './actions'

export function ReplyForm({ number }: { number: string }) {
  const t = useTranslations('request')
  const action = useActForm(number, { schema: replyInput, action: reply, defaultValues: { ...NEW_REPLY, number } })
  return (
    <ActionForm {...action} saveLabel={t('reply')}>
      <ReplyFields />
      <ServiceFields />
    </ActionForm>
  )
}

export function CorrectReplyForm({ values }: { values: z.input<typeof replyCorrection> }) {
  const form = useTranslations('form')
  const action = useActForm(values.number, { schema: replyCorrection, action: correct, defaultValues: values })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <CorrectionReason />
      <ReplyFields />
      <ServiceFields />
    </ActionForm>
  )
}
