'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { FilesToAttach, useFilesToAttach } from '@/components/attachments/files-to-attach'
import { ActionForm } from '@/components/forms/action-form'
import { CorrectionForm } from '@/components/requests/correction-form'
import { ReplyFields } from '@/components/requests/reply-fields'
import { ServiceFields } from '@/components/requests/service-fields'
import { useActForm } from '@/components/requests/use-act-form'
import type { RemedyChoices } from '@/lib/law/remedy-routes'
import type { OutcomesInEnglish } from '@/lib/law/report-formats/definitions-in-english'
import type { replyCorrection } from '@/lib/requests/inputs/reply'
import { NEW_REPLY } from '@/lib/requests/new-acts'
import { correct, reply } from './actions'

type Replying = {
  number: string
  choices: RemedyChoices
  /** What the outcomes take in, for readers of English. */
  explained?: OutcomesInEnglish
  /** The id of the request, for those who may add files to it. */
  attachTo: number | undefined
}

export function ReplyForm({ number, choices, explained, attachTo }: Replying) {
  const t = useTranslations('request')
  const files = useFilesToAttach('reply')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/reply')).replyInput,
    action: reply,
    defaultValues: { ...NEW_REPLY, number },
    onRecorded: () => attachTo && files.sendTo(attachTo),
  })
  const fields = (
    <>
      <ReplyFields choices={choices} explained={explained} />
      <ServiceFields />
    </>
  )
  return (
    <ActionForm {...action} saveLabel={t('reply')}>
      {attachTo ? <FilesToAttach of={files}>{fields}</FilesToAttach> : fields}
    </ActionForm>
  )
}

type Correcting = Pick<Replying, 'choices' | 'explained'> & { values: z.input<typeof replyCorrection> }

export function CorrectReplyForm({ values, choices, explained }: Correcting) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/reply')).replyCorrection}
      action={correct}
      values={values}
    >
      <ReplyFields choices={choices} explained={explained} />
      <ServiceFields />
    </CorrectionForm>
  )
}
