'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { AnswerFields, LetterFields } from '@/components/requests/consultation-fields'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { CaseFile } from '@/lib/requests/case-file'
import type { consultationCorrection } from '@/lib/requests/inputs/consultation'
import { answer, correct, received } from '../actions'

type Props = { number: string; id: number; file: CaseFile; round: number }

export function AnswerForm({ number, id, file, round }: Props) {
  const t = useTranslations('consultation')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/consultation')).consultationAnswerInput,
    action: answer,
    defaultValues: { number, id, letterReceivedOn: '', answeredOn: '', answer: 'consents', statement: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('recordAnswer')}>
      <AnswerFields />
      <Preview id={id} file={file} round={round} />
    </ActionForm>
  )
}

/** Records the day on which the letter arrived, from which the party's period is counted. */
export function ArrivalForm({ number, id }: Pick<Props, 'number' | 'id'>) {
  const t = useTranslations('consultation')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/consultation')).letterReceivedInput,
    action: received,
    defaultValues: { number, id, letterReceivedOn: '' },
  })
  return (
    <ActionForm {...action} beside saveLabel={t('recordArrival')}>
      <DateField name="letterReceivedOn" label={t('letterReceivedOn')} required className="max-w-sm" />
    </ActionForm>
  )
}

export function CorrectForm({ values }: { values: z.input<typeof consultationCorrection> }) {
  const t = useTranslations('consultation')
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/consultation')).consultationCorrection}
      action={correct}
      values={values}
    >
      <LetterFields />
      <AnswerFields none={t('notAnswered')} />
    </CorrectionForm>
  )
}

function Preview({ id, file, round }: Omit<Props, 'number'>) {
  const [on, said] = useWatch({ name: ['answeredOn', 'answer'] })
  const letter = file.acts.find((act) => act.kind === 'consultation' && act.id === id)
  const answered =
    isPlainDate(on) &&
    letter &&
    on >= letter.on &&
    ({ kind: 'consultation_answer', id, on, round, answer: said } as const)
  return <DuePreview file={file} adds={[answered]} />
}
