import { and, desc, eq, inArray, isNotNull, isNull, not, or, sql as raw, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { addYears, type PlainDate } from '@/lib/dates'
import { grouped } from '@/lib/grouped'
import { dayOf } from '@/lib/instants'
import { type CaseEnd, KEPT_BECAUSE, retentionOf } from '@/lib/retention/retention'
import { ACT_OF_RETENTION, ACT_OF_REWRITING, SUBJECT_OF_RETENTION } from '../anonymisation/act'
import { connection, type Statements } from '../client'
import { anonymisedCases, anonymisedEntries } from '../schema/anonymised'
import { caseClocks } from '../schema/case-acts'
import { caseGaps } from '../schema/imports'
import { auditEntries } from '../schema/ledger'
import { organs } from '../schema/organ'
import { remedies } from '../schema/registers'
import { disclosureRequests as requests } from '../schema/requests'
import { complaints } from '../schema/supervision'
import { dueMatters } from './matter-retention'

/**
 * A case due for anonymisation, or a request of an undone import, with the audit entry of the undoing. The id of such a
 * request may since have been given to another one.
 */
export type DueCase = { id: number; number: string; closedOn: PlainDate; undoneBy: number | null }

/** The organ's period in years, null where personal data is kept for good; and the version of the organ's row. */
export function retentionPeriod(_actor: Actor<'settings.retention'>) {
  return retentionPeriodOf(connection())
}

export function retentionPeriodOf(sql: Statements) {
  const { retentionYears: years, version } = organs
  return sql.select({ years, version }).from(organs).get() ?? { years: null, version: 0 }
}

/**
 * Which cases are due on a day, the one closed first before the others; how many keep their data, and why; and how many
 * corrections and suggestions are due.
 */
export function retentionStanding(_actor: Actor<'settings.retention'>, years: number, today: PlainDate) {
  const sql = connection()
  const due: DueCase[] = []
  const keptCounts = Object.fromEntries(KEPT_BECAUSE.map((because) => [because, 0])) as Record<
    (typeof KEPT_BECAUSE)[number],
    number
  >
  const anonymised = anonymisedAsItStands(sql)
  for (const { id, number, end } of endsOf(sql)) {
    if (anonymised.has(id)) continue
    const retention = retentionOf(end, years, today)
    if (retention.due) due.push({ id, number, closedOn: retention.closedOn, undoneBy: null })
    else keptCounts[retention.because] += 1
  }
  due.push(...undoneRequests(sql, years, today))
  due.sort((one, other) => (one.closedOn < other.closedOn ? -1 : one.closedOn > other.closedOn ? 1 : one.id - other.id))
  return { due, kept: keptCounts, anonymised: anonymised.size, matters: dueMatters(sql, years, today).length }
}

/** Those of the cases with these numbers that are due, as they stand now. */
export function dueAmong(sql: Statements, numbers: readonly string[], years: number, today: PlainDate): DueCase[] {
  const wantedNumbers = new Set(numbers)
  const isAsked = inArray(requests.number, [...numbers])
  const anonymised = anonymisedAsItStands(sql, isAsked)
  const due = endsOf(sql, or(isAsked, isNotNull(requests.parentId)))
    .filter(({ id, number }) => wantedNumbers.has(number) && !anonymised.has(id))
    .flatMap(({ id, number, end }) => {
      const retention = retentionOf(end, years, today)
      return retention.due ? [{ id, number, closedOn: retention.closedOn, undoneBy: null }] : []
    })
  return [...due, ...undoneRequests(sql, years, today).filter(({ number }) => wantedNumbers.has(number))]
}

/**
 * The requests of undone imports. They exist only in the audit trail, and are due a retention period after the undoing;
 * one that was entered again is treated as the new case.
 */
function undoneRequests(sql: Statements, years: number, today: PlainDate): DueCase[] {
  const { id, at, act, subject, before } = auditEntries
  const number = raw<string>`substr(${subject}, 9)`
  const enteredAgain = raw`EXISTS (SELECT 1 FROM ${requests} WHERE ${requests.number} = ${number})`
  return sql
    .select({ id: raw<number>`${before} ->> '$.id'`, number, at, undoneBy: id })
    .from(auditEntries)
    .leftJoin(anonymisedEntries, eq(anonymisedEntries.entryId, id))
    .where(and(eq(act, 'request.undo_import'), isNull(anonymisedEntries.entryId), not(enteredAgain)))
    .all()
    .map(({ at, ...undone }) => ({ ...undone, closedOn: dayOf(at) }))
    .filter(({ closedOn }) => addYears(closedOn, years) < today)
}

/** The anonymised cases to which nothing was added since. */
function anonymisedAsItStands(sql: Statements, which?: SQL): Set<number> {
  const later = (subject: SQL) => raw`EXISTS (
    SELECT 1 FROM ${auditEntries} WHERE ${auditEntries.subject} = ${subject} AND ${auditEntries.id} > ${anonymisedCases.actEntry}
    AND (${auditEntries.before} IS NOT NULL OR ${auditEntries.after} IS NOT NULL OR ${auditEntries.reason} <> ''))`
  const touched = raw<number>`${later(raw`'request:' || ${requests.number}`)}
    OR EXISTS (SELECT 1 FROM ${remedies} WHERE ${remedies.requestId} = ${requests.id} AND ${later(raw`'remedy:' || ${remedies.id}`)})
    OR EXISTS (SELECT 1 FROM ${complaints} WHERE ${complaints.requestNumber} = ${requests.number} AND ${later(raw`'complaint:' || ${complaints.id}`)})`
  const rows = sql
    .select({ id: anonymisedCases.requestId, touched })
    .from(anonymisedCases)
    .innerJoin(requests, eq(requests.id, anonymisedCases.requestId))
    .where(which)
    .all()
  return new Set(rows.filter((row) => !row.touched).map(({ id }) => id))
}

/** The data that decides when cases end, loaded for all of them in a few statements. */
function endsOf(sql: Statements, which?: SQL): { id: number; number: string; end: CaseEnd }[] {
  const { id, number, parentId } = requests
  const rows = sql
    .select({ id, number, parentId, concludedOn: caseClocks.concludedOn })
    .from(requests)
    .innerJoin(caseClocks, eq(caseClocks.requestId, requests.id))
    .where(which)
    .all()
  const ofRequest = grouped(
    sql.select().from(remedies).where(isNotNull(remedies.requestId)).all(),
    ({ requestId }) => requestId,
  )
  const ofNumber = grouped(sql.select().from(complaints).all(), ({ requestNumber }) => requestNumber)
  const gaps = grouped(sql.select().from(caseGaps).where(isNull(caseGaps.mendedOn)).all(), ({ requestId }) => requestId)
  const parts = grouped(rows, (row) => row.parentId)
  const endOf = (row: (typeof rows)[number]): CaseEnd => ({
    concludedOn: row.concludedOn,
    parts: (parts.get(row.id) ?? []).map(endOf),
    remedies: ofRequest.get(row.id) ?? [],
    complaints: ofNumber.get(row.number) ?? [],
    openGaps: gaps.get(row.id)?.length ?? 0,
  })
  return rows.map((row) => ({ id: row.id, number: row.number, end: endOf(row) }))
}

/** What was done before: each portion by its entry, latest first. */
export function retentionHistory(_actor: Actor<'settings.retention'>, limit: number) {
  const { id, at, staffName, act, after } = auditEntries
  return connection()
    .select({
      id,
      at,
      staffName,
      cases: raw<number>`json_array_length(${after}, '$.cases')`,
      applicants: raw<number>`${after} ->> '$.applicants'`,
      files: raw<number>`${after} ->> '$.files'`,
      matters: raw<number>`coalesce(json_array_length(${after}, '$.matters'), 0)`,
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.subject, SUBJECT_OF_RETENTION), eq(act, ACT_OF_RETENTION)))
    .orderBy(desc(id))
    .limit(limit)
    .all()
}

/** When a case lost its personal data (ISO 8601 in UTC); undefined where it has it. */
export function anonymisedAt(_actor: Actor<'request.view'>, requestId: number): string | undefined {
  return connection()
    .select({ at: auditEntries.at })
    .from(anonymisedCases)
    .innerJoin(auditEntries, eq(auditEntries.id, anonymisedCases.actEntry))
    .where(eq(anonymisedCases.requestId, requestId))
    .get()?.at
}

/** Whether anything was anonymised since the file was last rewritten, so that it may still be in free pages. */
export function rewritingIsOwed(_actor: Actor<'settings.retention'>): boolean {
  const last = connection()
    .select({ act: auditEntries.act })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subject, SUBJECT_OF_RETENTION),
        inArray(auditEntries.act, [ACT_OF_RETENTION, ACT_OF_REWRITING]),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get()
  return last?.act === ACT_OF_RETENTION
}
