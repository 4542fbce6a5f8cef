import { and, desc, eq, gt, isNotNull, isNull, lt, type Placeholder, sql } from 'drizzle-orm'
import { type Actor, mintActor } from '@/lib/access'
import { owedBy } from '@/lib/organ/owed'
import { connection } from '../client'
import { prepared } from '../prepared'
import { organs, sessions, staff } from '../schema/organ'
import { knownBrowsers, recoveryCodes, secondFactors } from '../schema/sign-in'

/** A session that was used since, and opened since, these instants is alive; one of a clock that was ahead is not. */
export type SessionLimits = { seenAfter: string; openedAfter: string; openedBefore: string }

const alive = ({ seenAfter, openedAfter, openedBefore }: Record<keyof SessionLimits, string | Placeholder>) =>
  and(gt(sessions.lastSeenAt, seenAfter), gt(sessions.createdAt, openedAfter), lt(sessions.createdAt, openedBefore))

const ANY_LIMITS = {
  seenAfter: sql.placeholder('seenAfter'),
  openedAfter: sql.placeholder('openedAfter'),
  openedBefore: sql.placeholder('openedBefore'),
}

// Asked for every page and act.
const liveSession = prepared((statements) =>
  statements
    .select({
      staffId: staff.id,
      name: staff.name,
      role: staff.role,
      lastSeenAt: sessions.lastSeenAt,
      passwordTemporary: staff.passwordTemporary,
      secondFactorRequired: organs.secondFactorRequired,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .innerJoin(organs, eq(organs.id, 1))
    .leftJoin(secondFactors, eq(secondFactors.staffId, staff.id))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), alive(ANY_LIMITS), eq(staff.active, true)))
    .prepare(),
)

/** The person of a session, what they must do first, and when the session's use was last recorded. */
export function actorOfSession(tokenHash: string, limits: SessionLimits) {
  const row = liveSession(connection()).get({ tokenHash, ...limits })
  if (!row) return undefined
  const { staffId, name, role, lastSeenAt, confirmedAt } = row
  const owed = owedBy({ ...row, secondFactor: confirmedAt !== null })
  return { actor: mintActor({ staffId, name, role }), lastSeenAt, owed }
}

/** The account behind a user name, for sign-in. */
export function accountOf(username: string) {
  return connection()
    .select({ staffId: staff.id, name: staff.name, role: staff.role, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.username, username), eq(staff.active, true)))
    .get()
}

/** Whether somebody has signed in with the browser that has this token: to this account, or to any. */
export function browserIsKnown(tokenHash: string, staffId?: number): boolean {
  const here = staffId === undefined ? undefined : eq(knownBrowsers.staffId, staffId)
  const known = connection()
    .select()
    .from(knownBrowsers)
    .where(and(eq(knownBrowsers.tokenHash, tokenHash), here))
  return known.get() !== undefined
}

export function passwordHashOf(staffId: number): string | undefined {
  return connection().select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, staffId)).get()?.hash
}

export function usernameOf(staffId: number): string {
  return connection().select({ name: staff.username }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? ''
}

/** The names that a person's password must not contain. */
export function namesOf(staffId: number): string[] {
  const member = connection().select().from(staff).where(eq(staff.id, staffId)).get()
  return member ? [member.username, member.name, ...organNames()] : organNames()
}

/** The organ's names, which everybody here knows. */
export function organNames(): string[] {
  const organ = connection().select({ full: organs.fullName, short: organs.shortName }).from(organs).get()
  return organ ? [organ.full, organ.short] : []
}

/** The secret and the last accepted step of somebody's second factor, whether it counts yet or not. */
export function secondFactorOf(staffId: number) {
  return connection().select().from(secondFactors).where(eq(secondFactors.staffId, staffId)).get()
}

/** The hashes of the recovery codes that have not been used. */
export function unusedRecoveryCodes(staffId: number) {
  return connection()
    .select({ id: recoveryCodes.id, codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
    .all()
}

/** A person's valid sessions, the last used first. */
export function listSessions(_actor: Actor<'account.sessions'>, staffId: number, limits: SessionLimits) {
  return connection()
    .select()
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), alive(limits)))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
}

/** Whether somebody signs in with a second factor, and how many recovery codes are left; nothing secret. */
export function secondFactorStanding(_actor: Actor<'account.second_factor'>, staffId: number) {
  const factor = connection()
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.staffId, staffId), isNotNull(secondFactors.confirmedAt)))
    .get()
  return factor && { since: factor.since!, codesLeft: unusedRecoveryCodes(staffId).length }
}

/** When a session was opened, by the hash of its token. */
export function sessionOpenedAt(tokenHash: string): string | undefined {
  const { createdAt } = sessions
  return connection().select({ createdAt }).from(sessions).where(eq(sessions.tokenHash, tokenHash)).get()?.createdAt
}
