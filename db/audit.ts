import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { prepared } from './prepared'
import { auditEntries } from './schema/ledger'
import type { Tx } from './transaction'
import { insertRow } from './writes/insert-row'

/** What was done to which record. `before` and `after` are the record as it stood. */
export type Act = { act: string; subject: string; reason?: string; before?: unknown; after?: unknown }

const lastEntry = prepared((sql) =>
  sql.select({ hash: auditEntries.hash }).from(auditEntries).orderBy(desc(auditEntries.id)).limit(1).prepare(),
)

/** Writes the audit entry that belongs to a write, chained to the entry before it. */
export function recordAct(tx: Tx, { act, subject, reason = '', before, after }: Act): void {
  const last = lastEntry(tx.sql).get()
  const entry = {
    at: tx.at,
    staffId: tx.actor.staffId,
    staffName: tx.actor.name,
    act,
    subject,
    reason,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
    previousHash: last?.hash ?? '',
  }
  insertRow(tx.sql, auditEntries, { ...entry, hash: entryHash(entry) })
}

type Chained = Omit<typeof auditEntries.$inferSelect, 'id' | 'hash'>

/** SHA-256 over the entry's fields and the hash before it. */
export function entryHash(entry: Chained): string {
  const { at, staffId, staffName, act, subject, reason, before, after, previousHash } = entry
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at, staffId, staffName, act, subject, reason, before, after]))
    .digest('hex')
}
