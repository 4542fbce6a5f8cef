import { and, asc, desc, eq, gt, sql as raw } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { Anchor } from '@/lib/backup/anchor'
import type { Fault } from '@/lib/backup/fault'
import { ACT_OF_RETENTION, type AnonymisedPortion, SUBJECT_OF_RETENTION } from '../anonymisation/act'
import { mayLoseText } from '../anonymisation/recorded'
import { entryHash } from '../audit'
import { connection, type Statements } from '../client'
import { missingGuards } from '../guards'
import { auditEntries } from '../schema/ledger'

const ENTRIES_PER_READ = 2_000

export type AuditEnd = { entries: number; head: string }

/**
 * Walks the chain of audit entries from the first: an entry that was changed has another hash than its own, one that was
 * removed, inserted or moved is not followed by its successor. The numbers are drawn without gaps and never again, so
 * that entries missing at the end are noticed too. An entry that lost personal data keeps its hash in the chain and has to
 * be as a later entry of retention says; `rewritten` counts them. A chain that was hashed anew, or cut off with the count
 * of numbers, holds together by itself: only anchors from outside tell it.
 */
export async function checkAuditChain(
  sql: Statements,
  anchors: readonly Anchor[] = [],
): Promise<{ faults: Fault[]; end: AuditEnd; rewritten: number }> {
  const faults: Fault[] = unguarded(sql)
  const anchored = byEntry(anchors)
  const rewritten = rewrittenEntries(sql)
  const end = { entries: 0, head: '' }
  let last = 0
  for (;;) {
    const batch = sql.select().from(auditEntries).where(gt(auditEntries.id, last)).orderBy(asc(auditEntries.id))
    const entries = batch.limit(ENTRIES_PER_READ).all()
    if (entries.length === 0) break
    for (const { id, hash, ...entry } of entries) {
      if (id !== last + 1 || entry.previousHash !== end.head) faults.push({ code: 'auditOrder', place: String(id) })
      const due = (mayLoseText(entry.subject) && rewritten.get(id)) || hash
      if (entryHash(entry) !== due) faults.push({ code: 'auditChanged', place: String(id) })
      if (anchored.get(id)?.some((anchor) => anchor.hash !== hash))
        faults.push({ code: 'auditUnlikeAnchor', place: String(id) })
      last = id
      end.entries += 1
      end.head = hash
    }
    // Yields, so that the server can answer other requests during a long check.
    await new Promise(setImmediate)
  }
  if (lastIdGiven(sql) > last) faults.push({ code: 'auditTruncated', place: `${last} < ${lastIdGiven(sql)}` })
  faults.push(...beyond(last, anchors))
  return { faults, end, rewritten: rewritten.size }
}

function byEntry(anchors: readonly Anchor[]): Map<number, Anchor[]> {
  const found = new Map<number, Anchor[]>()
  for (const anchor of anchors) found.set(anchor.id, [...(found.get(anchor.id) ?? []), anchor])
  return found
}

function beyond(last: number, anchors: readonly Anchor[]): Fault[] {
  const furthest = Math.max(0, ...anchors.map(({ id }) => id))
  return furthest > last ? [{ code: 'auditShorterThanAnchor', place: `${last} < ${furthest}` }] : []
}

/** The last entry, whose hash can be recorded outside the ledger; undefined if there is none. */
export function auditHead(_actor: Actor): Anchor | undefined {
  const { id, hash } = auditEntries
  return connection().select({ id, hash }).from(auditEntries).orderBy(desc(id)).limit(1).get()
}

/**
 * The anonymised entries, each with the hash that its present content must have, taken from the latest later act of
 * anonymisation that is itself unchanged. Only entries about cases can be among them.
 */
function rewrittenEntries(sql: Statements): Map<number, string> {
  const rewritten = new Map<number, string>()
  const ofRetention = and(eq(auditEntries.subject, SUBJECT_OF_RETENTION), eq(auditEntries.act, ACT_OF_RETENTION))
  const acts = sql.select({ id: auditEntries.id }).from(auditEntries).where(ofRetention).orderBy(asc(auditEntries.id))
  for (const { id: actId } of acts.all()) {
    // Read one at a time, since the list of an act is long.
    const { id: _, hash, ...act } = sql.select().from(auditEntries).where(eq(auditEntries.id, actId)).get()!
    if (entryHash(act) !== hash) continue
    const { entries } = JSON.parse(act.after ?? '{}') as Partial<AnonymisedPortion>
    for (const [id, digest] of Object.entries(entries ?? {})) if (Number(id) < actId) rewritten.set(Number(id), digest)
  }
  return rewritten
}

function lastIdGiven(sql: Statements): number {
  const row = sql.get<{ seq: number } | undefined>(raw`SELECT seq FROM sqlite_sequence WHERE name = 'audit_entries'`)
  return row?.seq ?? 0
}

function unguarded(sql: Statements): Fault[] {
  return missingGuards(sql, 'audit_entries').map((place) => ({ code: 'auditUnguarded', place }))
}
