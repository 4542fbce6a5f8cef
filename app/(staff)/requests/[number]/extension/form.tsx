'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { NumberField, TextAreaField, TextField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { IrregularReason } from '@/components/requests/irregular-reason'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import type { extensionCorrection } from '@/lib/requests/inputs/extension'
import { correct, extend } from './actions'

type Props = { number: string; file: CaseFile; round: number; most: number }

export function ExtensionForm({ number, file, round, most }: Props) {
  const t = useTranslations('extension')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/extension')).extensionInput,
    action: extend,
    defaultValues: {
      number,
      workingDays: most,
      reasons: '',
      approvedBy: '',
      approvedOn: '',
      notifiedOn: '',
      noticeNumber: '',
      irregularBecause: '',
    },
  })
  return (
    <ActionForm {...action} saveLabel={t('title')}>
      <Fields most={most} />
      <Reason file={file} round={round} />
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

type Correction = Omit<Props, 'number'> & { values: z.input<typeof extensionCorrection> }

export function CorrectForm({ file, round, most, values }: Correction) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/extension')).extensionCorrection}
      action={correct}
      values={values}
    >
      <Fields most={most} />
      <Reason file={file} round={round} corrects={values.notifiedOn} />
      <Preview file={file} round={round} corrects={values.notifiedOn} />
    </CorrectionForm>
  )
}

function Fields({ most }: { most: number }) {
  const t = useTranslations('extension')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <NumberField name="workingDays" label={t('workingDays')} hint={t('workingDaysHint', { most })} required />
      <DateField name="notifiedOn" label={t('notifiedOn')} hint={t('notifiedOnHint')} required />
      <TextField name="approvedBy" label={t('approvedBy')} hint={t('approvedByHint')} required />
      <DateField name="approvedOn" label={t('approvedOn')} required />
      <TextAreaField name="reasons" label={t('reasons')} required className="sm:col-span-2" />
      <TextField name="noticeNumber" label={t('noticeNumber')} />
    </div>
  )
}

type OnFile = {
  file: CaseFile
  round: number
  /** On which day the extension was told that is being corrected. */
  corrects?: string
}

function useExtension(round: number) {
  const [on, approvedOn, workingDays] = useWatch({ name: ['notifiedOn', 'approvedOn', 'workingDays'] })
  return (
    isPlainDate(on) &&
    workingDays > 0 &&
    ({ kind: 'extension', on, round, approvedOn: isPlainDate(approvedOn) ? approvedOn : on, workingDays } as const)
  )
}

const corrected =
  ({ round, corrects }: OnFile) =>
  (act: CaseAct) =>
    act.kind === 'extension' && act.round === round && act.on === corrects

function Reason(onFile: OnFile) {
  return <IrregularReason file={onFile.file} act={useExtension(onFile.round)} replaces={corrected(onFile)} />
}

function Preview(onFile: OnFile) {
  return <DuePreview file={onFile.file} adds={[useExtension(onFile.round)]} replaces={corrected(onFile)} />
}
