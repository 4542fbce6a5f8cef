import { passwordHashOf } from '@/db/queries/session'
import { commitWhenFree } from '@/db/transaction'
import { forgetAttempts, takeAttempt } from '@/db/writes/sign-in-attempts'
import type { Actor } from '@/lib/access'
import { atField, breach, forbidden, ok, type Result } from '@/lib/result'
import { passwordMatches } from './password'
import { secretHash } from './secret'

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
