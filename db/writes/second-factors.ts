import { and, eq, isNull } from 'drizzle-orm'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { organs } from '../schema/organ'
import { recoveryCodes, secondFactors } from '../schema/sign-in'
import type { Tx } from '../transaction'
import { dropSessions } from './sessions'

/** Codes of one step before and one after the present are accepted, so a spent step is at most so far ahead. */
const STEPS_TOLERATED = 2

/** Keeps a secret that nothing depends on until one of its codes confirms it. */
export function beginSecondFactor(tx: Tx, staffId: number, secret: string): Result<undefined> {
  const present = factorOf(tx, staffId)
  if (present?.confirmedAt) return breach('secondFactorAlready')
  const row = { secret, confirmedAt: null, lastStep: 0 }
  tx.sql
    .insert(secondFactors)
    .values({ staffId, ...row })
    .onConflictDoUpdate({ target: secondFactors.staffId, set: row })
    .run()
  return ok()
}

type Confirmation = { staffId: number; secret: string; step: number; codeHashes: string[]; keptSession: string }

/** From now on signing in needs a code. The other sessions end: they were opened without one. */
export function confirmSecondFactor(
  tx: Tx,
  { staffId, secret, step, codeHashes, keptSession }: Confirmation,
): Result<undefined> {
  const confirmed = tx.sql
    .update(secondFactors)
    .set({ confirmedAt: tx.at, lastStep: step })
    .where(and(eq(secondFactors.staffId, staffId), eq(secondFactors.secret, secret), isNull(secondFactors.confirmedAt)))
    .run()
  if (confirmed.changes === 0) return conflict
  dropSessions(tx, staffId, keptSession)
  replaceCodes(tx, staffId, codeHashes)
  recordAct(tx, { act: 'account.second_factor', subject: `staff:${staffId}` })
  return ok()
}

/** Accepts a code once: who sends the same one at the same moment is refused. */
export function spendStep(tx: Tx, staffId: number, step: number): Result<undefined> {
  const row = factorOf(tx, staffId)
  // A step far ahead was noted by a clock that was ahead.
  const spent = row !== undefined && row.lastStep >= step && row.lastStep <= step + STEPS_TOLERATED
  if (!row?.confirmedAt || spent) return breach('wrongCode', { field: 'code' })
  tx.sql.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.staffId, staffId)).run()
  return ok()
}

export function spendRecoveryCode(tx: Tx, staffId: number, id: number): Result<undefined> {
  const used = tx.sql
    .update(recoveryCodes)
    .set({ usedAt: tx.at })
    .where(and(eq(recoveryCodes.id, id), eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
    .run()
  if (used.changes === 0) return breach('wrongCode', { field: 'code' })
  recordAct(tx, { act: 'account.recovery_code', subject: `staff:${staffId}` })
  return ok()
}

/** New recovery codes; the former ones are worth nothing any more. */
export function remakeRecoveryCodes(tx: Tx, staffId: number, codeHashes: string[]): Result<undefined> {
  const factor = factorOf(tx, staffId)
  if (!factor?.confirmedAt) return conflict
  replaceCodes(tx, staffId, codeHashes)
  recordAct(tx, { act: 'account.recovery_codes', subject: `staff:${staffId}` })
  return ok()
}

/** One's own, or by the administrator somebody's who lost the device: that person is signed out everywhere. */
export function removeSecondFactor(tx: Tx, staffId: number): Result<undefined> {
  const removed = tx.sql.delete(secondFactors).where(eq(secondFactors.staffId, staffId)).run()
  if (removed.changes === 0) return conflict
  tx.sql.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId)).run()
  const own = tx.actor.staffId === staffId
  if (!own) dropSessions(tx, staffId)
  recordAct(tx, { act: own ? 'account.second_factor_removed' : 'staff.second_factor', subject: `staff:${staffId}` })
  return ok()
}

/** Whether administrators have to sign in with a second factor. */
export function requireSecondFactor(tx: Tx, required: boolean): Result<undefined> {
  const before = tx.sql.select({ required: organs.secondFactorRequired }).from(organs).get()
  if (!before) return conflict
  tx.sql.update(organs).set({ secondFactorRequired: required }).run()
  recordAct(tx, { act: 'organ.second_factor', subject: 'organ', before, after: { required } })
  return ok()
}

function factorOf(tx: Tx, staffId: number) {
  return tx.sql.select().from(secondFactors).where(eq(secondFactors.staffId, staffId)).get()
}

function replaceCodes(tx: Tx, staffId: number, codeHashes: readonly string[]): void {
  tx.sql.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId)).run()
  tx.sql
    .insert(recoveryCodes)
    .values(codeHashes.map((codeHash) => ({ staffId, codeHash })))
    .run()
}
