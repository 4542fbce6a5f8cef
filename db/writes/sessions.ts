import { eq, lt, or } from 'drizzle-orm'
import { ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { sessions } from '../schema/organ'
import type { Tx } from '../transaction'

export function openSession(tx: Tx, staffId: number, tokenHash: string): Result<undefined> {
  tx.sql.insert(sessions).values({ tokenHash, staffId, createdAt: tx.at, lastSeenAt: tx.at }).run()
  recordAct(tx, { act: 'account.sign_in', subject: `staff:${staffId}` })
  return ok()
}

export function closeSession(tx: Tx, tokenHash: string): Result<undefined> {
  const closed = tx.sql.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).returning().get()
  if (closed) recordAct(tx, { act: 'account.sign_out', subject: `staff:${closed.staffId}` })
  return ok()
}

/** Notes that the session is in use. */
export function touchSession(tx: Tx, tokenHash: string): Result<undefined> {
  tx.sql.update(sessions).set({ lastSeenAt: tx.at }).where(eq(sessions.tokenHash, tokenHash)).run()
  return ok()
}

export function dropStaleSessions(
  tx: Tx,
  { seenAfter, openedAfter }: { seenAfter: string; openedAfter: string },
): void {
  tx.sql
    .delete(sessions)
    .where(or(lt(sessions.lastSeenAt, seenAfter), lt(sessions.createdAt, openedAfter)))
    .run()
}
