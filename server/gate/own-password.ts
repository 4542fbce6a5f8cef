import { passwordHashOf } from '@/db/queries/session'
import { commitIfOk } from '@/db/transaction'
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
  const keys = { account: secretHash(`own password ${staffId}`) }
  const attempt = commitIfOk(actor, (tx) => takeAttempt(tx, keys))
  if (!attempt.ok) return atField(attempt, field)
  if (!(await passwordMatches(passwordHashOf(staffId), password))) return breach('wrongPassword', { field })
  return commitIfOk(actor, (tx) => {
    forgetAttempts(tx, keys)
    return ok({ staffId })
  })
}
