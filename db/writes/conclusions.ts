import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import {
  type CodedDetail,
  detailsOf,
  isCodedDetail,
  type OutcomeCode,
  REPLY_DETAIL_CODES,
  type TextDetail,
} from '@/lib/law/outcomes'
import { type ConclusionKind, WITHDRAWN } from '@/lib/requests/conclusion'
import type { LapseCorrection, LapseInput } from '@/lib/requests/inputs/lapse'
import type { ReplyCorrection, ReplyInput } from '@/lib/requests/inputs/reply'
import type { ServiceInput } from '@/lib/requests/inputs/service'
import type { WithdrawalCorrection, WithdrawalInput } from '@/lib/requests/inputs/withdrawal'
import { breach, type Refusal } from '@/lib/result'
import { prepared } from '../prepared'
import type { RequestFile } from '../queries/case-file'
import { conclusions } from '../schema/requests'
import type { Tx } from '../transaction'
import { correctedValues, correctRecord, enter } from './case-acts'
import { insertRow } from './insert-row'

/** Records the reply, with its service where that has happened. */
export function recordReply(tx: Tx, { number, ...reply }: ReplyInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['reply', 'service'],
    write: ({ request, judgement }) => {
      const { id: requestId, applicantKind } = request
      const row = {
        requestId,
        round: judgement.round,
        applicantKind,
        kind: 'reply',
        ...replyRow(reply),
      } as const
      return (
        replyNumberTaken(tx, reply.replyNumber) ?? {
          after: insertRow(tx.sql, conclusions, { ...row, concludes: false, version: 1 }),
        }
      )
    },
  })
}

/** Records the service of the reply: its day is compared with the deadline. */
export function recordService(tx: Tx, { number, ...service }: ServiceInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['service'],
    write: ({ records, judgement }) => {
      const before = records.conclusions.find(({ round }) => round === judgement.round)
      return (
        before && {
          before,
          after: tx.sql
            .update(conclusions)
            .set({ ...service, concludedOn: service.servedOn, version: before.version + 1 })
            .where(eq(conclusions.id, before.id))
            .returning()
            .get(),
        }
      )
    },
  })
}

/** Of a round that ends without a reply. */
const NOTHING_SAID = Object.fromEntries(
  REPLY_DETAIL_CODES.map((detail) => [detail, isCodedDetail(detail) ? null : '']),
) as Record<CodedDetail, null> & Record<TextDetail, ''>

/** A conclusion that needs no document: nothing was replied or served, and it counts from its own day. */
export function endRow(outcome: OutcomeCode, concludedOn: PlainDate, reason: string) {
  return { ...NOTHING_SAID, trackingNumber: '', note: '', outcome, concludedOn, reason }
}

/** Records that the applicant withdrew, which concludes the request on that day. */
export function recordWithdrawal(tx: Tx, { number, withdrawnOn, statement }: WithdrawalInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['withdrawal'],
    write: (file) => ended(tx, file, 'withdrawal', endRow(WITHDRAWN, withdrawnOn, statement)),
  })
}

/** Records that the time to correct or to pay passed unused, which concludes the request on the day that is stated. */
export function recordLapse(tx: Tx, { number, outcome, lapsedOn, statement }: LapseInput, today: PlainDate) {
  return enter(tx, number, today, {
    enters: ['lapse'],
    write: (file) => ended(tx, file, 'lapse', endRow(outcome, lapsedOn, statement)),
  })
}

function ended(tx: Tx, { request, judgement }: RequestFile, kind: ConclusionKind, row: ReturnType<typeof endRow>) {
  const { id: requestId, applicantKind } = request
  const of = { requestId, round: judgement.round, applicantKind, kind }
  return { after: insertRow(tx.sql, conclusions, { ...of, ...row, concludes: false, version: 1 }) }
}

/** Corrects a reply or its service; what stood before stays in the audit trail. */
export function correctReply(tx: Tx, input: ReplyCorrection, today: PlainDate) {
  const reply = correctedValues(input)
  return (
    replyNumberTaken(tx, reply.replyNumber, input.id) ??
    correctRecord(tx, 'reply', input, { ...replyRow(reply), concludes: false }, ['reply', 'service'], today)
  )
}

export function correctWithdrawal(tx: Tx, input: WithdrawalCorrection, today: PlainDate) {
  const { withdrawnOn, statement } = input
  const values = { concludedOn: withdrawnOn, reason: statement, concludes: false }
  return correctRecord(tx, 'withdrawal', input, values, ['withdrawal'], today)
}

export function correctLapse(tx: Tx, input: LapseCorrection, today: PlainDate) {
  const { lapsedOn, statement } = input
  const values = { concludedOn: lapsedOn, reason: statement, concludes: false }
  return correctRecord(tx, 'lapse', input, values, ['lapse'], today)
}

/** What the outcome does not ask for is not kept: it would stand in the file without a meaning. */
export function replyRow(reply: Omit<ReplyInput, 'number'>) {
  const asked = detailsOf(reply.outcome)
  const kept = Object.fromEntries(
    REPLY_DETAIL_CODES.map((detail) => [detail, asked.includes(detail) ? reply[detail] : NOTHING_SAID[detail]]),
  )
  return { ...reply, concludedOn: reply.servedOn, replyNumber: reply.replyNumber || null, ...kept }
}

const withNumber = prepared((_, driver) =>
  driver.prepare<[string, number]>('SELECT 1 FROM conclusions WHERE reply_number = ? AND id <> ?').pluck(),
)

/** A 文号 belongs to one reply. */
export function replyNumberTaken(tx: Tx, replyNumber: string, id = 0): Refusal | undefined {
  if (replyNumber === '') return undefined
  return withNumber(tx.sql).get(replyNumber, id) ? breach('numberTaken', { field: 'replyNumber' }) : undefined
}
