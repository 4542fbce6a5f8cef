import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import { feeFor, feeOfCase, feesInForceFrom } from '@/lib/law/fees'
import type {
  FeeCorrection,
  FeeNoticeInput,
  FeeNoticeReceivedInput,
  FeePaymentInput,
} from '@/lib/requests/inputs/fee-notice'
import { isInHand } from '@/lib/requests/permitted-acts'
import { breach, type Refusal } from '@/lib/result'
import { ordinalInMonth } from '../queries/applicants'
import { fileOf, type RequestFile } from '../queries/case-file'
import { feeNotices } from '../schema/case-acts'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'

const FEES_IN_FORCE = feesInForceFrom()

export function recordFeeNotice(tx: Tx, { number, ...notice }: FeeNoticeInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['fee_notice'],
    write: (file) => {
      const amounts = amountsOf(tx, file, notice)
      if ('ok' in amounts) return amounts
      const row = { requestId: file.request.id, round: file.judgement.round, ...notice, ...amounts }
      return {
        after: tx.sql
          .insert(feeNotices)
          .values({ ...row, chosenBy: tx.actor.name, receiptNumber: '', version: 1 })
          .returning()
          .get(),
      }
    },
  })
}

/** The day on which the applicant received the notice: from the next day on the time to pay runs. */
export function noteFeeNoticeReceived(tx: Tx, { number, receivedOn }: FeeNoticeReceivedInput, today: PlainDate) {
  return enter(tx, number, today, {
    act: 'request.fee_notice_received',
    enters: [],
    touches: ['fee_notice'],
    write: (file) =>
      isInHand(file) ? change(tx, file, { receivedOn }) : breach('alreadyReplied', { citation: ARTICLES.reply }),
  })
}

export function recordFeePayment(tx: Tx, { number, ...payment }: FeePaymentInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['fee_payment'],
    write: (file) => change(tx, file, payment),
  })
}

export function correctFee(tx: Tx, input: FeeCorrection, today: PlainDate) {
  const file = fileOf(tx.sql, input.number)
  const amounts = file && amountsOf(tx, file, input)
  if (amounts && 'ok' in amounts) return amounts
  const values = { ...correctedValues(input), ...amounts }
  return correctRecord(tx, 'fee_notice', input, values, ['fee_notice', 'fee_payment'], today)
}

/** Both computations side by side, as the fee schedule has them; the chosen one must come to something. */
function amountsOf(
  tx: Tx,
  { request }: RequestFile,
  { basis, pages, sentOn }: Pick<FeeNoticeInput, 'basis' | 'pages' | 'sentOn'>,
): { ordinal: number; perCaseYuan: number; perVolumeYuan: number | null } | Refusal {
  if (sentOn < FEES_IN_FORCE) return breach('feeNotInForce', { citation: ARTICLES.feeNotice, field: 'sentOn' })
  const ordinal = ordinalInMonth(tx.sql, request.id)
  const perCaseYuan = feeOfCase(ordinal, sentOn)
  const perVolumeYuan = pages === null ? null : feeFor('per_volume', pages, sentOn).yuan
  if (basis === 'per_volume' && perVolumeYuan === null) return breach('pagesMissing', { field: 'pages' })
  const amountYuan = basis === 'per_case' ? perCaseYuan : perVolumeYuan
  return amountYuan
    ? { ordinal, perCaseYuan, perVolumeYuan }
    : breach('feeIsNone', { citation: ARTICLES.feeRates, field: 'basis' })
}

function change(tx: Tx, { records, judgement }: RequestFile, values: Partial<typeof feeNotices.$inferInsert>) {
  const before = records.fees.find(({ round }) => round === judgement.round)
  return (
    before && {
      before,
      after: tx.sql
        .update(feeNotices)
        .set({ ...values, version: before.version + 1 })
        .where(eq(feeNotices.id, before.id))
        .returning()
        .get(),
    }
  )
}
