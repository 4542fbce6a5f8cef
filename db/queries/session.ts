import { and, eq, gt } from 'drizzle-orm'
import { mintActor } from '@/lib/access'
import { connection } from '../client'

import { sessions, staff } from '../schema/organ'

/** Whoever is signed in with this token, and when that was last noted; a session ends when it has been idle or open too long. */
export function actorOfSession(
  tokenHash: string,
  { seenAfter, openedAfter }: { seenAfter: string; openedAfter: string },
) {
  const row = connection()
    .select({ staffId: staff.id, name: staff.name, role: staff.role, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.lastSeenAt, seenAfter),
        gt(sessions.createdAt, openedAfter),
        eq(staff.active, true),
      ),
    )
    .get()
  if (!row) return undefined
  const { lastSeenAt, ...member } = row
  return { actor: mintActor(member), lastSeenAt }
}

/** The account behind a user name, for sign-in. */
export function accountOf(username: string) {
  return connection()
    .select({ staffId: staff.id, name: staff.name, role: staff.role, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.username, username), eq(staff.active, true)))
    .get()
}

export function passwordHashOf(staffId: number): string | undefined {
  return connection().select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, staffId)).get()?.hash
}
