import { and, count, eq, ne } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { SEEDED_PLATFORMS } from '@/lib/figures/platform'
import type { OrganInput, StaffChangeInput, StaffInput } from '@/lib/organ/input'
import { SEEDED_CATEGORIES } from '@/lib/published/category'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import type { MovedDeadline } from '../queries/calendar'
import { organs, staff } from '../schema/organ'
import { categories, platforms } from '../schema/published'
import type { Tx } from '../transaction'
import { judgeOpen } from './judgements'
import { dropSessions } from './sessions'
import { revokeTokensBeyond } from './tokens'

/** Founds the ledger: the organ, and the lists that every organ starts with. Refused where there is an organ already. */
export function foundLedger(
  tx: Tx,
  organ: OrganInput & { demonstration: boolean; reviewsSince: PlainDate | null },
): Result<undefined> {
  if (tx.sql.select().from(organs).get()) return breach('ledgerNotEmpty')
  const after = tx.sql
    .insert(organs)
    .values({ id: 1, ...organ, version: 1 })
    .returning()
    .get()
  tx.sql
    .insert(categories)
    .values(SEEDED_CATEGORIES.map((category) => ({ ...category, active: true })))
    .run()
  tx.sql
    .insert(platforms)
    .values(SEEDED_PLATFORMS.map((platform) => ({ ...platform, active: true })))
    .run()
  recordAct(tx, { act: 'organ.found', subject: 'organ', after })
  return ok()
}

/** Changes the organ; where it counts periods otherwise now, returns the open requests whose deadline moved. */
export function changeOrgan(
  tx: Tx,
  { version, ...organ }: OrganInput & { version: number },
): Result<{ moved: MovedDeadline[] }> {
  const before = tx.sql.select().from(organs).get()
  if (before?.version !== version) return conflict
  const after = tx.sql
    .update(organs)
    .set({ ...organ, version: version + 1 })
    .returning()
    .get()
  const moved = countsOtherwise(before, after) ? judgeOpen(tx.sql) : []
  recordAct(tx, { act: 'organ.change', subject: 'organ', before, after: { ...after, moved } })
  return ok({ moved })
}

const CONVENTIONS = ['otherOrgansCapped', 'answerDayExcluded', 'lateClarificationRestarts'] as const
type Conventions = Pick<OrganInput, (typeof CONVENTIONS)[number]>

function countsOtherwise(before: Conventions, after: Conventions): boolean {
  return CONVENTIONS.some((convention) => before[convention] !== after[convention])
}

/** `passwordHash` was made before the transaction, since hashing is slow. */
export type Hashed<T> = Omit<T, 'password'> & { passwordHash: string }

/** Adds a member of staff. A password that somebody else chose is `temporary`: its owner changes it first of all. */
export function addStaff(
  tx: Tx,
  { temporary = false, ...member }: Hashed<StaffInput> & { temporary?: boolean },
): Result<{ id: number }> {
  if (tx.sql.select().from(staff).where(eq(staff.username, member.username)).get())
    return breach('nameTaken', { field: 'username' })
  const row = tx.sql
    .insert(staff)
    .values({ ...member, passwordTemporary: temporary, active: true, version: 1 })
    .returning()
    .get()
  recordAct(tx, { act: 'staff.add', subject: `staff:${row.id}`, after: withoutHash(row) })
  return ok({ id: row.id })
}

/** Changes a member of staff. Who loses the account, the role or the password is signed out everywhere. */
export function changeStaff(
  tx: Tx,
  change: Omit<StaffChangeInput, 'password'> & { passwordHash: string | null },
): Result<undefined> {
  const { id, version, passwordHash, ...member } = change
  const before = tx.sql.select().from(staff).where(eq(staff.id, id)).get()
  if (before?.version !== version) return conflict
  if (id === tx.actor.staffId && !member.active) return breach('ownAccount', { field: 'active' })
  const leavesOffice = before.role === 'administrator' && (member.role !== 'administrator' || !member.active)
  if (leavesOffice && otherAdministrators(tx, id) === 0) return breach('lastAdministrator', { field: 'role' })
  const after = tx.sql
    .update(staff)
    .set({ ...member, ...resetTo(passwordHash), version: version + 1 })
    .where(eq(staff.id, id))
    .returning()
    .get()
  if (!after.active || after.role !== before.role || passwordHash) dropSessions(tx, id)
  revokeTokensBeyond(tx, after)
  recordAct(tx, { act: 'staff.change', subject: `staff:${id}`, before: withoutHash(before), after: withoutHash(after) })
  return ok()
}

const resetTo = (passwordHash: string | null) => passwordHash !== null && { passwordHash, passwordTemporary: true }

/** One's own password; one's other sessions end. */
export function changePassword(tx: Tx, staffId: number, passwordHash: string, keptSession: string): Result<undefined> {
  tx.sql.update(staff).set({ passwordHash, passwordTemporary: false }).where(eq(staff.id, staffId)).run()
  dropSessions(tx, staffId, keptSession)
  recordAct(tx, { act: 'account.password', subject: `staff:${staffId}` })
  return ok()
}

function otherAdministrators(tx: Tx, id: number): number {
  const otherAdministrators = and(eq(staff.role, 'administrator'), eq(staff.active, true), ne(staff.id, id))
  return tx.sql.select({ count: count() }).from(staff).where(otherAdministrators).get()!.count
}

function withoutHash({ passwordHash: _, ...member }: typeof staff.$inferSelect) {
  return member
}
