import { passwordHashOf, sessionOpenedAt } from '@/db/queries/session'
import { commitWhenFree } from '@/db/transaction'
import { forgetAttempts, takeAttempt } from '@/db/writes/sign-in-attempts'
import type { Actor } from '@/lib/access'
import { atField, breach, forbidden, ok, type Result } from '@/lib/result'
import { passwordMatches } from './password'
import { secretHash } from './secret'
import { sessionHash } from './session'

/** Nobody is asked again for a password that was given less than this before, to sign in. */
const JUST_NOW_MS = 60_000

/** Whether the present session was opened within the last minute, by whoever gave the password then. */
export async function signedInJustNow(): Promise<boolean> {
  const tokenHash = await sessionHash()
  const openedAt = tokenHash && sessionOpenedAt(tokenHash)
  return !!openedAt && Math.abs(Date.now() - Date.parse(openedAt)) < JUST_NOW_MS
}

/** Checks the own password; whoever has just signed in may leave it out. */
export async function provenOrJustSignedIn(
  actor: Actor,
  password: string,
  field = 'password',
): Promise<Result<{ staffId: number }>> {
  if (password !== '') return provenOwner(actor, password, field)
  if (actor.staffId !== null && (await signedInJustNow())) return ok({ staffId: actor.staffId })
  return { ok: false, kind: 'invalid', fields: { [field]: ['required'] } }
}

/** Checks the signed-in person's own password, before acts that must be safe from others at an unattended browser. */
export async function provenOwner(
  actor: Actor,
  password: string,
  field = 'password',
): Promise<Result<{ staffId: number }>> {
  const { staffId } = actor
  if (staffId === null) return forbidden
  const keys = { browser: secretHash(`own password ${staffId}`) }
  const taken = await commitWhenFree(actor, (tx) => takeAttempt(tx, keys))
  if (!taken.ok) return atField(taken, field)
  if (!(await passwordMatches(passwordHashOf(staffId), password))) return breach('wrongPassword', { field })
  return commitWhenFree(actor, (tx) => {
    forgetAttempts(tx, keys)
    return ok({ staffId })
  })
}
