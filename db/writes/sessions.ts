import { and, eq, gt, lt, ne, or } from 'drizzle-orm'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import type { SessionLimits } from '../queries/session'
import { sessions } from '../schema/organ'
import type { Tx } from '../transaction'

/** From where and with which browser somebody signs in. */
export type Place = { address: string; browser: string }

export function openSession(
  tx: Tx,
  staffId: number,
  tokenHash: string,
  place: Place = { address: '', browser: '' },
): Result<undefined> {
  tx.sql
    .insert(sessions)
    .values({ tokenHash, staffId, createdAt: tx.at, lastSeenAt: tx.at, ...place })
    .run()
  recordAct(tx, { act: 'account.sign_in', subject: `staff:${staffId}`, after: place })
  return ok()
}

export function closeSession(tx: Tx, tokenHash: string): Result<undefined> {
  const closed = tx.sql.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).returning().get()
  if (closed) recordAct(tx, { act: 'account.sign_out', subject: `staff:${closed.staffId}` })
  return ok()
}

/** Ends one of one's own sessions, by the hash under which it is kept. */
export function endSession(tx: Tx, staffId: number, tokenHash: string): Result<undefined> {
  const own = and(eq(sessions.tokenHash, tokenHash), eq(sessions.staffId, staffId))
  const ended = tx.sql.delete(sessions).where(own).returning().get()
  if (!ended) return conflict
  const { address, browser, createdAt } = ended
  recordAct(tx, {
    act: 'account.session_ended',
    subject: `staff:${staffId}`,
    before: { address, browser, createdAt },
  })
  return ok()
}

/** Ends somebody's sessions, all or all but the one at hand. */
export function endSessions(tx: Tx, staffId: number, keptSession?: string): Result<{ ended: number }> {
  const ended = dropSessions(tx, staffId, keptSession)
  const act = tx.actor.staffId === staffId ? 'account.sessions_ended' : 'staff.sessions_ended'
  recordAct(tx, { act, subject: `staff:${staffId}`, after: { ended } })
  return ok({ ended })
}

/** The same as a part of another act, whose entry says it; returns how many there were. */
export function dropSessions(tx: Tx, staffId: number, keptSession?: string): number {
  const notThisSession = keptSession === undefined ? undefined : ne(sessions.tokenHash, keptSession)
  const ofThem = and(eq(sessions.staffId, staffId), notThisSession)
  return tx.sql.delete(sessions).where(ofThem).run().changes
}

/** Notes that the session is in use. */
export function touchSession(tx: Tx, tokenHash: string): Result<undefined> {
  tx.sql.update(sessions).set({ lastSeenAt: tx.at }).where(eq(sessions.tokenHash, tokenHash)).run()
  return ok()
}

export function dropStaleSessions(tx: Tx, { seenAfter, openedAfter, openedBefore }: SessionLimits): void {
  tx.sql
    .delete(sessions)
    .where(
      or(lt(sessions.lastSeenAt, seenAfter), lt(sessions.createdAt, openedAfter), gt(sessions.createdAt, openedBefore)),
    )
    .run()
}
