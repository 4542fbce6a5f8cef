'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { IrregularReason } from '@/components/requests/irregular-reason'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import type { reasonsCorrection } from '@/lib/requests/inputs/reasons'
import { ask, correct, judge } from './actions'

type Props = { number: string; file: CaseFile; round: number }

export function AskForm({ number, file, round }: Props) {
  const t = useTranslations('reasons')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/reasons')).reasonsInput,
    action: ask,
    defaultValues: { number, askedOn: '', respondBy: '', facts: '', irregularBecause: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('ask')}>
      <AskFields />
      <AskedLate file={file} round={round} />
    </ActionForm>
  )
}

export function VerdictForm({ number, file, round }: Props) {
  const t = useTranslations('reasons')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/reasons')).reasonsVerdictInput,
    action: judge,
    defaultValues: {
      number,
      judgedOn: '',
      reasonable: true,
      statement: '',
      delayedUntil: '',
      announcedOn: '',
      delayIrregularBecause: '',
    },
  })
  return (
    <ActionForm {...action} saveLabel={t('judge')}>
      <VerdictFields />
      <ToldLate file={file} round={round} />
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

type Correction = Omit<Props, 'number'> & { values: z.input<typeof reasonsCorrection> }

export function CorrectForm({ file, round, values }: Correction) {
  const t = useTranslations('reasons')
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/reasons')).reasonsCorrection}
      action={correct}
      values={values}
    >
      <AskFields />
      <AskedLate file={file} round={round} />
      <VerdictFields none={t('notJudged')} />
      <ToldLate file={file} round={round} />
    </CorrectionForm>
  )
}

function AskFields() {
  const t = useTranslations('reasons')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="askedOn" label={t('askedOn')} required />
      <DateField name="respondBy" label={t('respondBy')} required />
      <TextAreaField name="facts" label={t('facts')} hint={t('factsHint')} required className="sm:col-span-2" />
    </div>
  )
}

function VerdictFields({ none }: { none?: string }) {
  const t = useTranslations('reasons')
  const reasonable: boolean | null = useWatch({ name: 'reasonable' })
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <SelectField
        name="reasonable"
        label={t('verdict')}
        options={[
          { value: true, label: t('reasonable') },
          { value: false, label: t('unreasonable') },
        ]}
        none={none}
        required={none === undefined}
      />
      <DateField name="judgedOn" label={t('judgedOn')} required={none === undefined} />
      <TextAreaField name="statement" label={t('statement')} className="sm:col-span-2" />
      {reasonable && (
        <>
          <DateField name="delayedUntil" label={t('delayedUntil')} hint={t('delayedHint')} />
          <DateField name="announcedOn" label={t('announcedOn')} />
        </>
      )}
    </div>
  )
}

type OnFile = Omit<Props, 'number'>

const isOfRound = (round: number, kinds: readonly string[]) => (act: CaseAct) =>
  kinds.includes(act.kind) && act.round === round

function AskedLate({ file, round }: OnFile) {
  const [on, respondBy] = useWatch({ name: ['askedOn', 'respondBy'] })
  const asked =
    isPlainDate(on) && isPlainDate(respondBy) && ({ kind: 'reasons_request', on, round, respondBy } as const)
  return (
    <IrregularReason
      file={file}
      act={asked}
      replaces={isOfRound(round, ['reasons_request', 'reasons_verdict', 'delay'])}
    />
  )
}

function useDelay(round: number) {
  const [reasonable, on, until] = useWatch({ name: ['reasonable', 'announcedOn', 'delayedUntil'] })
  return (
    reasonable && isPlainDate(on ?? '') && isPlainDate(until ?? '') && ({ kind: 'delay', on, round, until } as const)
  )
}

function ToldLate({ file, round }: OnFile) {
  const delay = useDelay(round)
  return <IrregularReason file={file} act={delay} replaces={isOfRound(round, ['delay'])} name="delayIrregularBecause" />
}

function Preview({ file, round }: OnFile) {
  return <DuePreview file={file} adds={[useDelay(round)]} />
}
