import { hash } from 'node:crypto'
import { prepared } from './prepared'
import { auditEntries } from './schema/ledger'
import type { AnyTx } from './transaction'
import { insertRow } from './writes/insert-row'

/** What was done to which record. `before` and `after` are the record as it stood. */
export type Act = { act: string; subject: string; reason?: string; before?: unknown; after?: unknown }

// Without LIMIT, which drizzle binds as a value, so that SQLite would plan the statement again each time.
const lastEntry = prepared((_, driver) =>
  driver.prepare('SELECT hash FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)').pluck(),
)

/** Writes the audit entry that belongs to a write, chained to the entry before it; returns its number. */
export function recordAct(tx: AnyTx, { act, subject, reason = '', before, after }: Act): number {
  const entry = {
    at: tx.at,
    staffId: tx.actor.staffId,
    staffName: tx.actor.name,
    act,
    subject: whole(subject),
    reason: whole(reason),
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
    previousHash: (lastEntry(tx.sql).get() as string | undefined) ?? '',
  }
  return insertRow(tx.sql, auditEntries, { hash: entryHash(entry), ...entry }).id
}

// Removed before hashing, since a lone surrogate cannot be stored as UTF-8 and the stored text would differ.
const HALF_CHARACTER = /\p{Cs}/gu
const whole = (text: string) => text.replace(HALF_CHARACTER, '\ufffd')

type Chained = Omit<typeof auditEntries.$inferSelect, 'id' | 'hash'>

/** SHA-256 over the entry's fields and the hash before it. */
export function entryHash(entry: Chained): string {
  const { at, staffId, staffName, act, subject, reason, before, after, previousHash } = entry
  return hash('sha256', JSON.stringify([previousHash, at, staffId, staffName, act, subject, reason, before, after]))
}
