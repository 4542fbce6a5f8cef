import { asc, gt, sql as raw } from 'drizzle-orm'
import type { Fault } from '@/lib/backup/fault'
import { entryHash } from '../audit'
import type { Statements } from '../client'
import { auditEntries } from '../schema/ledger'

const BATCH = 2_000
const GUARDS = ['audit_entries_no_update', 'audit_entries_no_delete']

export type AuditEnd = { entries: number; head: string }

/**
 * Walks the chain of audit entries from the first: an entry that was changed has another hash than its own, one that was
 * removed, inserted or moved is not followed by its successor. The numbers are drawn without gaps and never again, so
 * that entries missing at the end are noticed too.
 */
export async function checkAuditChain(sql: Statements): Promise<{ faults: Fault[]; end: AuditEnd }> {
  const faults: Fault[] = unguarded(sql)
  const end = { entries: 0, head: '' }
  let last = 0
  for (;;) {
    const batch = sql.select().from(auditEntries).where(gt(auditEntries.id, last)).orderBy(asc(auditEntries.id))
    const entries = batch.limit(BATCH).all()
    if (entries.length === 0) break
    for (const { id, hash, ...entry } of entries) {
      if (id !== last + 1 || entry.previousHash !== end.head) faults.push({ code: 'auditOrder', place: String(id) })
      if (entryHash(entry) !== hash) faults.push({ code: 'auditChanged', place: String(id) })
      last = id
      end.entries += 1
      end.head = hash
    }
    // A long chain must not keep a server from answering.
    await new Promise(setImmediate)
  }
  if (drawn(sql) > last) faults.push({ code: 'auditTruncated', place: `${last} < ${drawn(sql)}` })
  return { faults, end }
}

function drawn(sql: Statements): number {
  const row = sql.get<{ seq: number } | undefined>(raw`SELECT seq FROM sqlite_sequence WHERE name = 'audit_entries'`)
  return row?.seq ?? 0
}

function unguarded(sql: Statements): Fault[] {
  const present = sql.all<{ name: string }>(raw`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
  const missing = GUARDS.filter((guard) => !present.some(({ name }) => name === guard))
  return missing.map((place) => ({ code: 'auditUnguarded', place }))
}
