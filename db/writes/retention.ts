import { inArray, max } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { conflict, ok, type Result } from '@/lib/result'
import type { RetentionPeriodInput } from '@/lib/retention/input'
import { ACT_OF_RETENTION, ACT_OF_REWRITING, type AnonymisedPortion, SUBJECT_OF_RETENTION } from '../anonymisation/act'
import { sweepContents } from '../attachment-files'
import { recordAct } from '../audit'
import { dueMatters } from '../queries/matter-retention'
import { type DueCase, dueAmong, retentionPeriodOf } from '../queries/retention'
import { anonymisedCases } from '../schema/anonymised'
import { attachments } from '../schema/attachments'
import { auditEntries } from '../schema/ledger'
import { organs } from '../schema/organ'
import type { Tx } from '../transaction'
import { anonymiseApplicants, contactsOf } from './anonymised-applicants'
import { anonymiseMatterRecords } from './anonymised-matters'
import { anonymiseRows, withoutVersions } from './anonymised-rows'
import { anonymiseTrail } from './anonymised-trail'
import { usedContents } from './backups'
import { indexAnew } from './search-index'

/** Sets for how long personal data is kept after the end of a case. Nothing is anonymised by it yet. */
export function keepRetentionPeriod(tx: Tx, { years, version }: RetentionPeriodInput): Result<undefined> {
  const before = retentionPeriodOf(tx.sql)
  if (before.version !== version) return conflict
  tx.sql
    .update(organs)
    .set({ retentionYears: years, version: version + 1 })
    .run()
  recordAct(tx, {
    act: 'organ.retention',
    subject: 'organ',
    before: { retentionYears: before.years },
    after: { retentionYears: years },
  })
  return ok()
}

/** How many requests, applicants and files lost their data, and how many corrections and suggestions. */
export type Anonymised = { cases: number; applicants: number; files: number; matters: number }
type OfCases = Omit<Anonymised, 'matters'>
const NOTHING_ANONYMISED: OfCases = { cases: 0, applicants: 0, files: 0 }

/**
 * Takes the personal data from those of these cases that are due: from their record, their files, the audit trail and the
 * rows kept of earlier days. Numbers, days and codes stay, so that no figure changes. The audit entry of the act lists
 * each entry that was changed with the hash of what it says now, by which the chain is checked from then on.
 */
export function anonymiseCases(tx: Tx, numbers: readonly string[], today: PlainDate): Result<OfCases> {
  const { years } = retentionPeriodOf(tx.sql)
  if (years === null) return ok(NOTHING_ANONYMISED)
  const due = dueAmong(tx.sql, numbers, years, today)
  if (due.length === 0) return ok(NOTHING_ANONYMISED)
  const actEntry = nextEntry(tx)
  const { entries, ...counts } = withoutVersions(tx, () => anonymise(tx, due, actEntry))
  const after: AnonymisedPortion = { years, today, cases: due.map(({ number }) => number), ...counts, entries }
  recordPortion(tx, actEntry, after)
  return ok({ ...counts, cases: due.length })
}

/** Takes the personal data from so many of the corrections and suggestions that are due; zero when none is left. */
export function anonymiseMatters(tx: Tx, today: PlainDate, most: number): Result<{ matters: number }> {
  const { years } = retentionPeriodOf(tx.sql)
  if (years === null) return ok({ matters: 0 })
  const due = dueMatters(tx.sql, years, today).slice(0, most)
  if (due.length === 0) return ok({ matters: 0 })
  const actEntry = nextEntry(tx)
  const entries = withoutVersions(tx, () => anonymiseMatterRecords(tx, actEntry, due))
  const matters = due.map(({ noun, id }) => `${noun}:${id}`)
  const after: AnonymisedPortion = { years, today, cases: [], applicants: 0, files: 0, matters, entries }
  recordPortion(tx, actEntry, after)
  return ok({ matters: due.length })
}

function recordPortion(tx: Tx, actEntry: number, after: AnonymisedPortion): void {
  const entryId = recordAct(tx, { act: ACT_OF_RETENTION, subject: SUBJECT_OF_RETENTION, after })
  if (entryId !== actEntry) throw new Error(`the entry ${entryId} was to be ${actEntry}`)
}

/** Of a request that an undone import had entered there are only traces: it is not put down as a case. */
function anonymise(tx: Tx, due: readonly DueCase[], actEntry: number) {
  const cases = due.filter(({ undoneBy }) => undoneBy === null)
  const contacts = contactsOf(tx, cases)
  const files = removeFiles(tx, cases)
  putDown(tx, cases, actEntry)
  const { count, requests, words } = anonymiseApplicants(tx, cases)
  anonymiseRows(tx, due)
  indexAnew(tx.sql, [...new Set([...cases.map(({ id }) => id), ...requests])])
  return { applicants: count, files, entries: anonymiseTrail(tx, actEntry, due, [...contacts, ...words]) }
}

/** Notes that the file was written anew, and deletes the contents that no record has any more. */
export function recordRewriting(tx: Tx): Result<undefined> {
  sweepContents(usedContents(tx))
  recordAct(tx, { act: ACT_OF_REWRITING, subject: SUBJECT_OF_RETENTION })
  return ok()
}

/** The trigger lets entries be changed for the act whose entry comes next. */
function nextEntry(tx: Tx): number {
  const last = tx.sql
    .select({ id: max(auditEntries.id) })
    .from(auditEntries)
    .get()!
  return (last.id ?? 0) + 1
}

function putDown(tx: Tx, cases: readonly DueCase[], actEntry: number): void {
  if (cases.length === 0) return
  tx.sql
    .insert(anonymisedCases)
    .values(cases.map(({ id: requestId }) => ({ requestId, actEntry })))
    .onConflictDoUpdate({ target: anonymisedCases.requestId, set: { actEntry } })
    .run()
}

/** The contents are deleted once it is certain that they are not needed: by `recordRewriting`. */
function removeFiles(tx: Tx, due: readonly DueCase[]): number {
  return tx.sql
    .delete(attachments)
    .where(
      inArray(
        attachments.requestId,
        due.map(({ id }) => id),
      ),
    )
    .run().changes
}
