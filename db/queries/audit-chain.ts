import { and, asc, eq, gt, sql as raw } from 'drizzle-orm'
import type { Fault } from '@/lib/backup/fault'
import { ACT_OF_RETENTION, type AnonymisedPortion, SUBJECT_OF_RETENTION } from '../anonymisation/act'
import { mayLoseText } from '../anonymisation/recorded'
import { entryHash } from '../audit'
import type { Statements } from '../client'
import { auditEntries } from '../schema/ledger'

const ENTRIES_PER_READ = 2_000
const GUARDS = ['audit_entries_no_update', 'audit_entries_no_delete']

export type AuditEnd = { entries: number; head: string }

/**
 * Verifies the chain of audit entries from the first: a changed entry no longer has its hash; a removed, inserted or
 * moved one breaks the link to the next. Ids are given without gaps and never reused, so entries missing at the end are
 * found too. An anonymised entry keeps its hash in the chain and must have the content whose hash a later entry of
 * anonymisation lists; `rewritten` counts them.
 */
export async function checkAuditChain(sql: Statements): Promise<{ faults: Fault[]; end: AuditEnd; rewritten: number }> {
  const faults: Fault[] = unguarded(sql)
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
      last = id
      end.entries += 1
      end.head = hash
    }
    // Yields, so that the server can answer other requests during a long check.
    await new Promise(setImmediate)
  }
  if (lastIdGiven(sql) > last) faults.push({ code: 'auditTruncated', place: `${last} < ${lastIdGiven(sql)}` })
  return { faults, end, rewritten: rewritten.size }
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
  const present = sql.all<{ name: string }>(raw`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
  const missing = GUARDS.filter((guard) => !present.some(({ name }) => name === guard))
  return missing.map((place) => ({ code: 'auditUnguarded', place }))
}
