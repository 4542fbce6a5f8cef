'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { NumberField, SelectField, TextField } from '@/components/forms/inputs'
import { CorrectionForm } from '@/components/requests/correction-form'
import { DuePreview } from '@/components/requests/due-preview'
import { IrregularReason } from '@/components/requests/irregular-reason'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import { FEE_BASES, feeArithmetic, feeFor, feeOfCase, feesInForceFrom } from '@/lib/law/fees'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import type { feeCorrection } from '@/lib/requests/inputs/fee-notice'
import { statutory, statutoryOptions } from '@/lib/statutory'
import { correct, notify, pay, received } from './actions'

/** `ordinal`: the request's position among its applicant's requests of the month; `chooser`: who fills the form in. */
type Props = { number: string; file: CaseFile; round: number; ordinal: number; chooser: string }

export function NoticeForm({ number, file, round, ordinal, chooser }: Props) {
  const t = useTranslations('fee')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/fee-notice')).feeNoticeInput,
    action: notify,
    defaultValues: {
      number,
      basis: 'per_case',
      pages: null,
      sentOn: '',
      receivedOn: '',
      noticeNumber: '',
      irregularBecause: '',
    },
  })
  return (
    <ActionForm {...action} saveLabel={t('notify')}>
      <NoticeFields ordinal={ordinal} />
      <SentLate file={file} round={round} />
      <p className="mt-2 text-muted text-sm">{t('chosenBy', { name: chooser })}</p>
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

export function PaymentForm({ number, file, round }: Pick<Props, 'number' | 'file' | 'round'>) {
  const t = useTranslations('fee')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/fee-notice')).feePaymentInput,
    action: pay,
    defaultValues: { number, paidOn: '', receiptNumber: '' },
  })
  return (
    <ActionForm {...action} saveLabel={t('pay')}>
      <PaymentFields required />
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

/** Records the day on which the notice was received, from which the period of payment is counted. */
export function ReceivedForm({ number }: { number: string }) {
  const t = useTranslations('fee')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/fee-notice')).feeNoticeReceivedInput,
    action: received,
    defaultValues: { number, receivedOn: '' },
  })
  return (
    <ActionForm {...action} beside saveLabel={t('recordReceived')}>
      <DateField name="receivedOn" label={t('receivedOn')} required className="max-w-sm" />
    </ActionForm>
  )
}

type Correction = Omit<Props, 'number' | 'chooser'> & { values: z.input<typeof feeCorrection> }

export function CorrectForm({ file, round, ordinal, values }: Correction) {
  return (
    <CorrectionForm
      schema={async () => (await import('@/lib/requests/inputs/fee-notice')).feeCorrection}
      action={correct}
      values={values}
    >
      <NoticeFields ordinal={ordinal} />
      <SentLate file={file} round={round} />
      <PaymentFields />
    </CorrectionForm>
  )
}

function NoticeFields({ ordinal }: { ordinal: number }) {
  const t = useTranslations('fee')
  const locale = useLocale()
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="sentOn" label={t('sentOn')} required />
      <DateField name="receivedOn" label={t('receivedOn')} hint={t('receivedHint')} />
      <NumberField name="pages" label={t('pages')} hint={t('pagesHint')} />
      <SelectField name="basis" label={t('basis')} options={statutoryOptions(FEE_BASES, locale)} required />
      <Computations ordinal={ordinal} />
      <TextField name="noticeNumber" label={t('noticeNumber')} />
    </div>
  )
}

/** Both computations side by side, each with its arithmetic; one is chosen, never both (Art. 3). */
function Computations({ ordinal }: { ordinal: number }) {
  const t = useTranslations('fee')
  const locale = useLocale()
  const [basis, pages, sentOn] = useWatch({ name: ['basis', 'pages', 'sentOn'] })
  const inForce = feesInForceFrom()
  const on: PlainDate = isPlainDate(sentOn) && sentOn > inForce ? sentOn : inForce
  const rows = [
    { code: 'per_case', yuan: feeOfCase(ordinal, on), how: t('ofOrdinal', { ordinal }) },
    {
      code: 'per_volume',
      yuan: pages ? feeFor('per_volume', pages, on).yuan : null,
      how: pages ? feeArithmetic(feeFor('per_volume', pages, on)) : t('pagesUnknown'),
    },
  ] as const
  return (
    <table className="ledger-table sm:col-span-2" aria-live="polite">
      <caption className="sr-only">{t('computations')}</caption>
      <tbody>
        {rows.map(({ code, yuan, how }) => (
          <tr key={code} className={code === basis ? 'font-semibold' : undefined}>
            <th scope="row" className="text-left font-normal">
              {code === basis && <span aria-hidden="true">▸ </span>}
              {statutory(FEE_BASES[code], locale)}
            </th>
            <td>{how}</td>
            <td className="figure">{yuan === null ? '—' : t('yuan', { yuan })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaymentFields({ required }: { required?: boolean }) {
  const t = useTranslations('fee')
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <DateField name="paidOn" label={t('paidOn')} required={required} />
      <TextField name="receiptNumber" label={t('receiptNumber')} />
    </div>
  )
}

type OnFile = Pick<Props, 'file' | 'round'>

function useNotice(round: number) {
  const [basis, sentOn, receivedOn] = useWatch({ name: ['basis', 'sentOn', 'receivedOn'] })
  const arrived = isPlainDate(receivedOn ?? '') && receivedOn >= feesInForceFrom() ? receivedOn : null
  return isPlainDate(sentOn ?? '') && ({ kind: 'fee_notice', on: sentOn, round, basis, receivedOn: arrived } as const)
}

function SentLate({ file, round }: OnFile) {
  const replaces = (act: CaseAct) => act.kind.startsWith('fee_') && act.round === round
  return <IrregularReason file={file} act={useNotice(round)} replaces={replaces} />
}

function Preview({ file, round }: OnFile) {
  const notice = useNotice(round)
  const paidOn = useWatch({ name: 'paidOn' })
  const payment = isPlainDate(paidOn ?? '') && { kind: 'fee_payment' as const, on: paidOn, round }
  return <DuePreview file={file} adds={[notice, payment]} />
}
