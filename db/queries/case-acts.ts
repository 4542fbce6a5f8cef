import { asc, eq } from 'drizzle-orm'
import type { CaseAct } from '@/lib/requests/case-file'
import { inOrder } from '@/lib/requests/case-file'
import type { Statements } from '../client'
import {
  archivings,
  clarifications,
  consultations,
  extensions,
  feeNotices,
  reasonsRequests,
  reopenings,
  splits,
} from '../schema/case-acts'
import { replies } from '../schema/requests'

/** Everything recorded of a request after its receipt, as it was entered. */
export function recordsOf(sql: Statements, requestId: number) {
  return {
    clarification: sql.select().from(clarifications).where(eq(clarifications.requestId, requestId)).get(),
    consultations: sql
      .select()
      .from(consultations)
      .where(eq(consultations.requestId, requestId))
      .orderBy(asc(consultations.sentOn), asc(consultations.id))
      .all(),
    extensions: sql.select().from(extensions).where(eq(extensions.requestId, requestId)).all(),
    reasons: sql.select().from(reasonsRequests).where(eq(reasonsRequests.requestId, requestId)).all(),
    fees: sql.select().from(feeNotices).where(eq(feeNotices.requestId, requestId)).all(),
    split: sql.select().from(splits).where(eq(splits.requestId, requestId)).get(),
    replies: sql.select().from(replies).where(eq(replies.requestId, requestId)).orderBy(asc(replies.round)).all(),
    archivings: sql.select().from(archivings).where(eq(archivings.requestId, requestId)).all(),
    reopenings: sql
      .select()
      .from(reopenings)
      .where(eq(reopenings.requestId, requestId))
      .orderBy(asc(reopenings.round))
      .all(),
  }
}

export type CaseRecords = ReturnType<typeof recordsOf>

/** The records as the acts that they tell of, in the order in which they happened. */
export function actsIn(records: CaseRecords): CaseAct[] {
  const { clarification, split } = records
  return inOrder([
    ...(clarification ? clarificationActs(clarification) : []),
    ...records.consultations.flatMap(consultationActs),
    ...records.extensions.map(
      ({ round, notifiedOn, approvedOn, workingDays }): CaseAct => ({
        kind: 'extension',
        on: notifiedOn,
        round,
        approvedOn,
        workingDays,
      }),
    ),
    ...records.reasons.flatMap(reasonsActs),
    ...records.fees.flatMap(feeActs),
    ...(split ? [{ kind: 'split', on: split.splitOn, round: 0 } as const] : []),
    ...records.replies.flatMap(replyActs),
    ...records.archivings.map(({ round, archivedOn }): CaseAct => ({ kind: 'archiving', on: archivedOn, round })),
    ...records.reopenings.map(
      ({ round, receivedOn, replyBy }): CaseAct => ({ kind: 'reopening', on: receivedOn, round, replyBy }),
    ),
  ])
}

function clarificationActs({
  noticedOn,
  respondBy,
  respondedOn,
}: NonNullable<CaseRecords['clarification']>): CaseAct[] {
  return [
    { kind: 'clarification_notice', on: noticedOn, round: 0, respondBy },
    ...(respondedOn ? [{ kind: 'clarification_response', on: respondedOn, round: 0 } as const] : []),
  ]
}

function consultationActs(row: CaseRecords['consultations'][number]): CaseAct[] {
  const { id, round, party, sentOn, letterReceivedOn, respondBy, answeredOn, answer } = row
  return [
    { kind: 'consultation', on: sentOn, round, id, party, letterReceivedOn, respondBy },
    ...(answeredOn && answer ? [{ kind: 'consultation_answer', on: answeredOn, round, id, answer } as const] : []),
  ]
}

function reasonsActs(row: CaseRecords['reasons'][number]): CaseAct[] {
  const { round, askedOn, respondBy, judgedOn, reasonable, delayedUntil, announcedOn } = row
  return [
    { kind: 'reasons_request', on: askedOn, round, respondBy },
    ...(judgedOn && reasonable !== null ? [{ kind: 'reasons_verdict', on: judgedOn, round, reasonable } as const] : []),
    ...(delayedUntil && announcedOn ? [{ kind: 'delay', on: announcedOn, round, until: delayedUntil } as const] : []),
  ]
}

function feeActs({ round, basis, sentOn, receivedOn, paidOn }: CaseRecords['fees'][number]): CaseAct[] {
  return [
    { kind: 'fee_notice', on: sentOn, round, basis, receivedOn },
    ...(paidOn ? [{ kind: 'fee_payment', on: paidOn, round } as const] : []),
  ]
}

function replyActs(row: CaseRecords['replies'][number]): CaseAct[] {
  const { round, concludedBy, outcome, repliedOn, servedOn, serviceRoute } = row
  if (concludedBy === 'withdrawal') return [{ kind: 'withdrawal', on: repliedOn, round }]
  return [
    { kind: 'reply', on: repliedOn, round, outcome },
    ...(servedOn ? [{ kind: 'service', on: servedOn, round, route: serviceRoute } as const] : []),
  ]
}
