'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { IrregularReason } from '@/components/requests/irregular-reason'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import type { clarificationCorrection } from '@/lib/requests/inputs/clarification'
import { correct, notify, respond } from './actions'

type Props = { number: string; file: CaseFile }

export function NoticeForm({ number, file }: Props) {
  const t = useTranslations('clarification')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/clarification')).clarificationInput,
    action: notify,
    defaultValues: { number, noticedOn: '', respondBy: '', items: '', noticeNumber: '', irregularBecause: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('notify')}>
      <NoticeFields />
      <Reason file={file} />
      <Preview file={file} />
    </ActionForm>
  )
}

export function ResponseForm({ number, file }: Props) {
  const t = useTranslations('clarification')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/clarification')).clarificationResponseInput,
    action: respond,
    defaultValues: { number, respondedOn: '', response: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('respond')}>
      <ResponseFields required />
      <Preview file={file} />
    </ActionForm>
  )
}

type Correction = {
  file: CaseFile
  values: z.input<typeof clarificationCorrection>
  /** A notice after the first, to which no corrected application belongs. */
  further: boolean
}

export function CorrectForm({ file, values, further }: Correction) {
  const ofClarification = ({ kind, on }: CaseAct) =>
    kind === 'clarification_notice' ? on === values.noticedOn : kind === 'clarification_response' && !further
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/clarification')).clarificationCorrection}
      action={correct}
      values={values}
    >
      <NoticeFields />
      <Reason file={file} replaces={ofClarification} />
      {!further && <ResponseFields />}
      <Preview file={file} replaces={ofClarification} />
    </CorrectionForm>
  )
}

function NoticeFields() {
  const t = useTranslations('clarification')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="noticedOn" label={t('noticedOn')} required />
      <DateField name="respondBy" label={t('respondBy')} hint={t('respondByHint')} required />
      <TextAreaField name="items" label={t('items')} hint={t('itemsHint')} required className="sm:col-span-2" />
      <TextField name="noticeNumber" label={t('noticeNumber')} />
    </div>
  )
}

function ResponseFields({ required }: { required?: boolean }) {
  const t = useTranslations('clarification')
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="respondedOn" label={t('respondedOn')} required={required} />
      <TextAreaField name="response" label={t('response')} className="sm:col-span-2" />
    </div>
  )
}

type OnFile = { file: CaseFile; replaces?: (act: CaseAct) => boolean }

function useNotice() {
  const [noticedOn, respondBy] = useWatch({ name: ['noticedOn', 'respondBy'] })
  return (
    isPlainDate(noticedOn ?? '') &&
    isPlainDate(respondBy ?? '') &&
    ({ kind: 'clarification_notice', on: noticedOn, round: 0, respondBy } as const)
  )
}

function Reason(onFile: OnFile) {
  return <IrregularReason {...onFile} act={useNotice()} />
}

function Preview({ file, replaces }: OnFile) {
  const notice = useNotice()
  const respondedOn = useWatch({ name: 'respondedOn' })
  const response =
    isPlainDate(respondedOn ?? '') && ({ kind: 'clarification_response', on: respondedOn, round: 0 } as const)
  return <DuePreview file={file} adds={[notice, response]} replaces={replaces} />
}
