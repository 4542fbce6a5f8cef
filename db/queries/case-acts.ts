import { asc, eq, sql as raw, type Table } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { CaseAct } from '@/lib/requests/case-file'
import { isLapseOutcome } from '@/lib/requests/lapse-outcomes'
import { inOrder } from '@/lib/requests/order'
import { readable } from '../anonymisation/readable'
import type { Statements } from '../client'
import { prepared } from '../prepared'
import {
  archivings,
  clarifications,
  confirmationAttempts,
  consultations,
  extensions,
  feeNotices,
  reasonsRequests,
  reopenings,
  splits,
} from '../schema/case-acts'
import { caseGaps } from '../schema/imports'
import { conclusions } from '../schema/requests'

const id = raw.placeholder('id')
const attemptsOf = prepared((sql) =>
  sql
    .select()
    .from(confirmationAttempts)
    .where(eq(confirmationAttempts.requestId, id))
    .orderBy(asc(confirmationAttempts.attemptedOn), asc(confirmationAttempts.id))
    .prepare(),
)
const clarificationsOf = prepared((sql) =>
  sql
    .select()
    .from(clarifications)
    .where(eq(clarifications.requestId, id))
    .orderBy(asc(clarifications.noticedOn), asc(clarifications.id))
    .prepare(),
)
const consultationsOf = prepared((sql) =>
  sql
    .select()
    .from(consultations)
    .where(eq(consultations.requestId, id))
    .orderBy(asc(consultations.sentOn), asc(consultations.id))
    .prepare(),
)
const extensionsOf = prepared((sql) =>
  sql
    .select()
    .from(extensions)
    .where(eq(extensions.requestId, id))
    .orderBy(asc(extensions.round), asc(extensions.notifiedOn), asc(extensions.id))
    .prepare(),
)
const reasonsOf = prepared((sql) =>
  sql.select().from(reasonsRequests).where(eq(reasonsRequests.requestId, id)).prepare(),
)
const feesOf = prepared((sql) => sql.select().from(feeNotices).where(eq(feeNotices.requestId, id)).prepare())
const splitOf = prepared((sql) => sql.select().from(splits).where(eq(splits.requestId, id)).prepare())
const conclusionsOf = prepared((sql) =>
  sql.select().from(conclusions).where(eq(conclusions.requestId, id)).orderBy(asc(conclusions.round)).prepare(),
)
const archivingsOf = prepared((sql) => sql.select().from(archivings).where(eq(archivings.requestId, id)).prepare())
const reopeningsOf = prepared((sql) =>
  sql.select().from(reopenings).where(eq(reopenings.requestId, id)).orderBy(asc(reopenings.round)).prepare(),
)
const gapsOf = prepared((sql) => sql.select().from(caseGaps).where(eq(caseGaps.requestId, id)).prepare())

/** All records of a request after its receipt. */
export function recordsOf(sql: Statements, requestId: number) {
  const of = { id: requestId }
  const [clarification, ...furtherClarifications] = clarificationsOf(sql).all(of)
  return {
    attempts: attemptsOf(sql).all(of),
    clarification,
    /** Notices to correct after the first, which have no effect. */
    furtherClarifications,
    consultations: consultationsOf(sql).all(of),
    extensions: extensionsOf(sql).all(of),
    reasons: reasonsOf(sql).all(of),
    fees: feesOf(sql).all(of),
    split: splitOf(sql).get(of),
    conclusions: conclusionsOf(sql).all(of),
    archivings: archivingsOf(sql).all(of),
    reopenings: reopeningsOf(sql).all(of),
    gaps: gapsOf(sql).all(of),
  }
}

export type CaseRecords = ReturnType<typeof recordsOf>

/** The table of each kind of record. */
const TABLES = {
  attempts: confirmationAttempts,
  clarification: clarifications,
  furtherClarifications: clarifications,
  consultations,
  extensions,
  reasons: reasonsRequests,
  fees: feeNotices,
  split: splits,
  conclusions,
  archivings,
  reopenings,
  gaps: caseGaps,
} as const satisfies Record<keyof CaseRecords, Table>

/** The records as this actor may read them. */
export function readableRecords(actor: Actor, records: CaseRecords): CaseRecords {
  const one = <R extends object>(kind: keyof CaseRecords, row: R | undefined) =>
    row && readable(actor, TABLES[kind], row)
  const all = <R extends object>(kind: keyof CaseRecords, rows: readonly R[]) =>
    rows.map((row) => readable(actor, TABLES[kind], row))
  return {
    attempts: all('attempts', records.attempts),
    clarification: one('clarification', records.clarification),
    furtherClarifications: all('furtherClarifications', records.furtherClarifications),
    consultations: all('consultations', records.consultations),
    extensions: all('extensions', records.extensions),
    reasons: all('reasons', records.reasons),
    fees: all('fees', records.fees),
    split: one('split', records.split),
    conclusions: all('conclusions', records.conclusions),
    archivings: all('archivings', records.archivings),
    reopenings: all('reopenings', records.reopenings),
    gaps: all('gaps', records.gaps),
  }
}

/** What is recorded of a request that has just been registered. */
export const NO_RECORDS: CaseRecords = {
  attempts: [],
  clarification: undefined,
  furtherClarifications: [],
  consultations: [],
  extensions: [],
  reasons: [],
  fees: [],
  split: undefined,
  conclusions: [],
  archivings: [],
  reopenings: [],
  gaps: [],
}

type Row<T extends keyof CaseRecords> =
  NonNullable<CaseRecords[T]> extends readonly (infer R)[] ? R : NonNullable<CaseRecords[T]>

/** Which acts a row of each kind of record tells of; a kind without its reading does not compile. */
const ACTS_OF: { readonly [T in keyof CaseRecords]: (row: Row<T>) => CaseAct[] } = {
  attempts: () => [],
  clarification: clarificationActs,
  furtherClarifications: clarificationActs,
  consultations: consultationActs,
  extensions: ({ round, notifiedOn, approvedOn, workingDays, irregularBecause }) => [
    { kind: 'extension', on: notifiedOn, round, approvedOn, workingDays, ...because(irregularBecause) },
  ],
  reasons: reasonsActs,
  fees: feeActs,
  split: ({ splitOn }) => [{ kind: 'split', on: splitOn, round: 0 }],
  conclusions: conclusionActs,
  archivings: ({ round, archivedOn }) => [{ kind: 'archiving', on: archivedOn, round }],
  reopenings: ({ round, receivedOn, replyBy }) => [{ kind: 'reopening', on: receivedOn, round, replyBy }],
  gaps: () => [],
}

/** The records as the acts that they tell of, in the order in which they happened. */
export function actsIn(records: CaseRecords): CaseAct[] {
  const kinds = Object.keys(ACTS_OF) as (keyof CaseRecords)[]
  return inOrder(kinds.flatMap((kind) => actsOf(kind, records)))
}

function actsOf<T extends keyof CaseRecords>(kind: T, records: CaseRecords): CaseAct[] {
  const rows = [records[kind] ?? []].flat() as Row<T>[]
  return rows.flatMap(ACTS_OF[kind])
}

/** The reason for what is irregular about an act, where one was recorded. */
const because = (irregularBecause: string) => (irregularBecause === '' ? {} : { irregularBecause })

function clarificationActs({
  noticedOn,
  respondBy,
  respondedOn,
  irregularBecause,
}: NonNullable<CaseRecords['clarification']>): CaseAct[] {
  return [
    { kind: 'clarification_notice', on: noticedOn, round: 0, respondBy, ...because(irregularBecause) },
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
  const delayed = because(row.delayIrregularBecause)
  return [
    { kind: 'reasons_request', on: askedOn, round, respondBy, ...because(row.irregularBecause) },
    ...(judgedOn && reasonable !== null ? [{ kind: 'reasons_verdict', on: judgedOn, round, reasonable } as const] : []),
    ...(delayedUntil && announcedOn
      ? [{ kind: 'delay', on: announcedOn, round, until: delayedUntil, ...delayed } as const]
      : []),
  ]
}

function feeActs({
  round,
  basis,
  sentOn,
  receivedOn,
  paidOn,
  irregularBecause,
}: CaseRecords['fees'][number]): CaseAct[] {
  return [
    { kind: 'fee_notice', on: sentOn, round, basis, receivedOn, ...because(irregularBecause) },
    ...(paidOn ? [{ kind: 'fee_payment', on: paidOn, round } as const] : []),
  ]
}

function conclusionActs(row: CaseRecords['conclusions'][number]): CaseAct[] {
  const { kind, round, outcome, concludedOn, repliedOn, servedOn, serviceRoute } = row
  if (kind === 'withdrawal') return [{ kind, on: concludedOn!, round }]
  if (kind === 'lapse') return isLapseOutcome(outcome) ? [{ kind, on: concludedOn!, round, outcome }] : []
  return [
    { kind, on: repliedOn!, round, outcome },
    ...(servedOn ? [{ kind: 'service', on: servedOn, round, route: serviceRoute } as const] : []),
  ]
}
