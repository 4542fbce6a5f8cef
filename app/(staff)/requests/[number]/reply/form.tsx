'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { CorrectionForm } from '@/components/requests/correction-form'
import { ReplyFields } from '@/components/requests/reply-fields'
import { ServiceFields } from '@/components/requests/service-fields'
import { useActForm } from '@/components/requests/use-act-form'
import type { RemedyChoices } from '@/lib/law/remedy-routes'
import { NEW_REPLY } from '@/lib/requests/new-acts'
import { replyCorrection, replyInput } from '@/lib/requests/reply'
import { correct, reply } from './actions'

export function ReplyForm({ number, choices }: { number: string; choices: RemedyChoices }) {
  const t = useTranslations('request')
  const action = useActForm(number, { schema: replyInput, action: reply, defaultValues: { ...NEW_REPLY, number } })
  return (
    <ActionForm {...action} saveLabel={t('reply')}>
      <ReplyFields choices={choices} />
      <ServiceFields />
    </ActionForm>
  )
}

type Correcting = { values: z.input<typeof replyCorrection>; choices: RemedyChoices }

export function CorrectReplyForm({ values, choices }: Correcting) {
  return (
    <CorrectionForm schema={replyCorrection} action={correct} values={values}>
      <ReplyFields choices={choices} />
      <ServiceFields />
    </CorrectionForm>
  )
}
