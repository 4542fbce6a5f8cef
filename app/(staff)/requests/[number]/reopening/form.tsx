'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { type Option, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { CaseFile } from '@/lib/requests/case-file'
import type { reopeningCorrection } from '@/lib/requests/inputs/reopening'
import { correct, reopen } from './actions'

type Props = { number: string; file: CaseFile; round: number; remedies: readonly Option<number>[] }

export function ReopeningForm({ number, file, round, remedies }: Props) {
  const t = useTranslations('reopening')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/reopening')).reopeningInput,
    action: reopen,
    defaultValues: { number, body: '', decisionNumber: '', receivedOn: '', replyBy: '', reasons: '', remedyId: null },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <Fields remedies={remedies} />
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

export function CorrectForm({
  remedies,
  values,
}: {
  remedies: Props['remedies']
  values: z.input<typeof reopeningCorrection>
}) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/reopening')).reopeningCorrection}
      action={correct}
      values={values}
    >
      <Fields remedies={remedies} />
    </CorrectionForm>
  )
}

function Fields({ remedies }: Pick<Props, 'remedies'>) {
  const t = useTranslations('reopening')
  const form = useTranslations('form')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {remedies.length > 0 && (
        <SelectField
          name="remedyId"
          label={t('remedy')}
          options={remedies}
          none={form('none')}
          className="sm:col-span-2"
        />
      )}
      <TextField name="body" label={t('body')} required />
      <TextField name="decisionNumber" label={t('decisionNumber')} required />
      <DateField name="receivedOn" label={t('receivedOn')} required />
      <DateField name="replyBy" label={t('replyBy')} hint={t('replyByHint')} />
      <TextAreaField name="reasons" label={t('reasons')} required className="sm:col-span-2" />
    </div>
  )
}

function Preview({ file, round }: Pick<Props, 'file' | 'round'>) {
  const [on, replyBy] = useWatch({ name: ['receivedOn', 'replyBy'] })
  const reopening = isPlainDate(on) &&
    on >= file.receivedOn && { kind: 'reopening' as const, on, round, replyBy: isPlainDate(replyBy) ? replyBy : null }
  return <DuePreview file={file} adds={[reopening]} />
}
