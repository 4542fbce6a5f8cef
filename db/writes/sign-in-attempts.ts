import { eq, inArray, lt, sql } from 'drizzle-orm'
import { FAILURES_FORGOTTEN_AFTER_MS, THROTTLES, type Throttled, waitAfter } from '@/lib/organ/throttle'
import { breach, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { signInAttempts } from '../schema/sign-in'
import type { Tx } from '../transaction'

/** Under which keys an attempt is counted; the keys are hashes, since people type passwords where names belong. */
export type AttemptKeys = Partial<Record<Throttled, string>>

/**
 * Counts an attempt before it is looked at, so that many at once are no way around; refused while one of its keys
 * waits. Whoever succeeds gets it back.
 */
export function takeAttempt(tx: Tx, keys: AttemptKeys): Result<undefined> {
  tx.sql
    .delete(signInAttempts)
    .where(lt(signInAttempts.lastAt, after(tx, -FAILURES_FORGOTTEN_AFTER_MS)))
    .run()
  const until = blockedUntil(tx, keys)
  if (until > tx.at) return breach('tooManyAttempts', { values: { minutes: minutesUntil(until, tx.at) } })
  for (const [kind, key] of entriesOf(keys)) countOne(tx, kind, key)
  return ok()
}

/** An attempt that was not wrong is not counted. */
export function giveBackAttempt(tx: Tx, keys: AttemptKeys): void {
  tx.sql
    .update(signInAttempts)
    .set({ failures: sql`max(0, ${signInAttempts.failures} - 1)`, blockedUntil: '' })
    .where(inArray(signInAttempts.key, Object.values(keys)))
    .run()
}

/** Whoever signed in starts anew; the address gets only its own attempt back, since others come from it too. */
export function forgetAttempts(tx: Tx, { account, address }: AttemptKeys): void {
  if (account) tx.sql.delete(signInAttempts).where(eq(signInAttempts.key, account)).run()
  if (address) giveBackAttempt(tx, { address })
}

/** Notes an attempt that failed. A name that nobody has stays unwritten: it may be a password. */
export function recordFailedSignIn(
  tx: Tx,
  { staffId, address, wrong }: { staffId: number | undefined; address: string; wrong: 'password' | 'code' },
): Result<undefined> {
  const subject = staffId === undefined ? 'sign_in' : `staff:${staffId}`
  recordAct(tx, { act: 'account.sign_in_failed', subject, after: { address, wrong } })
  return ok()
}

const entriesOf = (keys: AttemptKeys) => Object.entries(keys) as [Throttled, string][]

function blockedUntil(tx: Tx, keys: AttemptKeys): string {
  const rows = tx.sql
    .select({ until: signInAttempts.blockedUntil })
    .from(signInAttempts)
    .where(inArray(signInAttempts.key, Object.values(keys)))
    .all()
  return rows.reduce((latest, { until }) => (until > latest ? until : latest), '')
}

function countOne(tx: Tx, kind: Throttled, key: string): void {
  const before = tx.sql.select().from(signInAttempts).where(eq(signInAttempts.key, key)).get()
  const failures = (before?.failures ?? 0) + 1
  const wait = waitAfter(failures, THROTTLES[kind])
  const row = { failures, lastAt: tx.at, blockedUntil: wait > 0 ? after(tx, wait) : '' }
  tx.sql
    .insert(signInAttempts)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInAttempts.key, set: row })
    .run()
}

const after = (tx: Tx, milliseconds: number) => new Date(Date.parse(tx.at) + milliseconds).toISOString()

const minutesUntil = (until: string, at: string) => String(Math.ceil((Date.parse(until) - Date.parse(at)) / 60_000))
