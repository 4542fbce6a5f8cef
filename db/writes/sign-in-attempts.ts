import { and, eq, gt, inArray, lt, or, sql } from 'drizzle-orm'
import {
  CLOCK_SLACK_MS,
  FORGOTTEN_AFTER_MS,
  slowedBy,
  THROTTLES,
  type Throttled,
  waitAfter,
} from '@/lib/organ/throttle'
import { breach, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { signInAttempts } from '../schema/sign-in'
import type { AnyTx, Tx } from '../transaction'

/**
 * Under which keys an attempt is counted; the keys are hashes, since people type passwords where names belong. `account`
 * is the account as a whole, which is slowed and never barred.
 */
export type AttemptKeys = Partial<Record<Throttled | 'account', string>>

/**
 * Counts an attempt before it is looked at, so that many at once are no way around; refused while one of its keys waits.
 * Whoever succeeds gets it back. `delay` is by how many milliseconds it is to be answered later.
 */
export function takeAttempt(tx: AnyTx, keys: AttemptKeys): Result<{ delay: number }> {
  tx.sql
    .delete(signInAttempts)
    .where(
      or(
        lt(signInAttempts.lastAt, after(tx, -FORGOTTEN_AFTER_MS)),
        // Noted by a clock that was ahead: it would bar somebody for as long as that.
        gt(signInAttempts.lastAt, after(tx, CLOCK_SLACK_MS)),
      ),
    )
    .run()
  const until = blockedUntil(tx, keys)
  if (until > tx.at) return breach('tooManyAttempts', { values: { minutes: minutesUntil(until, tx.at) } })
  const { account, ...throttled } = keys
  for (const [kind, key] of Object.entries(throttled) as [Throttled, string][])
    countOne(tx, { key, account: kind === 'address' ? '' : account }, (failures) =>
      waitAfter(failures, THROTTLES[kind]),
    )
  const failures = account === undefined ? 0 : countOne(tx, { key: account, account }, () => 0)
  return ok({ delay: slowedBy(failures) })
}

/** An attempt that was not wrong is not counted. */
export function giveBackAttempt(tx: AnyTx, keys: AttemptKeys): void {
  tx.sql
    .update(signInAttempts)
    .set({ failures: sql`max(0, ${signInAttempts.failures} - 1)`, blockedUntil: '' })
    .where(inArray(signInAttempts.key, Object.values(keys)))
    .run()
}

/**
 * Whoever signed in starts anew; the address and the account as a whole get only this attempt back, since others may be
 * trying from it and on it.
 */
export function forgetAttempts(tx: AnyTx, { address, account, ...own }: AttemptKeys): void {
  tx.sql
    .delete(signInAttempts)
    .where(inArray(signInAttempts.key, Object.values(own)))
    .run()
  giveBackAttempt(tx, { ...(address && { address }), ...(account && { account }) })
}

/** Forgets every failure on an account, so that its owner need not wait. */
export function unlockAccount(tx: Tx, staffId: number, account: string): Result<{ forgotten: number }> {
  const forgotten = tx.sql.delete(signInAttempts).where(eq(signInAttempts.account, account)).run().changes
  recordAct(tx, { act: 'staff.unlock', subject: `staff:${staffId}` })
  return ok({ forgotten })
}

/** Notes an attempt that failed. A name that nobody has stays unwritten: it may be a password. */
export function recordFailedSignIn(
  tx: AnyTx,
  { staffId, address, wrong }: { staffId: number | undefined; address: string; wrong: 'password' | 'code' },
): Result<undefined> {
  const subject = staffId === undefined ? 'sign_in' : `staff:${staffId}`
  recordAct(tx, { act: 'account.sign_in_failed', subject, after: { address, wrong } })
  return ok()
}

function blockedUntil(tx: AnyTx, keys: AttemptKeys): string {
  const rows = tx.sql
    .select({ until: signInAttempts.blockedUntil })
    .from(signInAttempts)
    .where(and(inArray(signInAttempts.key, Object.values(keys)), gt(signInAttempts.blockedUntil, '')))
    .all()
  return rows.reduce((latest, { until }) => (until > latest ? until : latest), '')
}

/** Returns how many failures there are now, with this one. */
function countOne(
  tx: AnyTx,
  { key, account = '' }: { key: string; account?: string },
  waitFor: (failures: number) => number,
): number {
  const before = tx.sql.select().from(signInAttempts).where(eq(signInAttempts.key, key)).get()
  const failures = (before?.failures ?? 0) + 1
  const wait = waitFor(failures)
  const row = { failures, lastAt: tx.at, blockedUntil: wait > 0 ? after(tx, wait) : '', account }
  tx.sql
    .insert(signInAttempts)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInAttempts.key, set: row })
    .run()
  return failures
}

const after = (tx: AnyTx, milliseconds: number) => new Date(Date.parse(tx.at) + milliseconds).toISOString()

const minutesUntil = (until: string, at: string) => String(Math.ceil((Date.parse(until) - Date.parse(at)) / 60_000))
