import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { readableReason } from '../anonymisation/recorded'
import { connection } from '../client'
import { prepared } from '../prepared'
import { auditEntries } from '../schema/ledger'

/** What was done to a record, latest first. The contents of the entries are for the audit page. */
export function historyOf(actor: Actor, subject: string) {
  return entriesAbout(connection())
    .all({ subject })
    .map((entry) => ({ ...entry, reason: readableReason(actor, subject, entry.reason) }))
}

const entriesAbout = prepared((statements) =>
  statements
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      staff: auditEntries.staffName,
      act: auditEntries.act,
      reason: auditEntries.reason,
    })
    .from(auditEntries)
    .where(eq(auditEntries.subject, sql.placeholder('subject')))
    .orderBy(desc(auditEntries.id))
    .prepare(),
)
