import { desc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { readableReason } from '../anonymisation/recorded'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'

/** What was done to a record, latest first. The contents of the entries are for the audit page. */
export function historyOf(actor: Actor, subject: string) {
  return connection()
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      staff: auditEntries.staffName,
      act: auditEntries.act,
      reason: auditEntries.reason,
    })
    .from(auditEntries)
    .where(eq(auditEntries.subject, subject))
    .orderBy(desc(auditEntries.id))
    .all()
    .map((entry) => ({ ...entry, reason: readableReason(actor, subject, entry.reason) }))
}
