import { accountOf, secondFactorOf, unusedRecoveryCodes } from '@/db/queries/session'
import { commitWhenFree, type Tx } from '@/db/transaction'
import { spendRecoveryCode, spendStep } from '@/db/writes/second-factors'
import {
  type AttemptKeys,
  forgetAttempts,
  giveBackAttempt,
  recordFailedSignIn,
  takeAttempt,
} from '@/db/writes/sign-in-attempts'
import { type Actor, mintActor } from '@/lib/access'
import type { SignInInput } from '@/lib/organ/input'
import { breach, ok, type Result } from '@/lib/result'
import { CODE_LETTERS, plainCode, stepOfCode } from './one-time-code'
import { passwordMatches } from './password'
import { secretHash } from './secret'

/** Whoever stands at the door. */
export const NOBODY_YET = mintActor({ staffId: null, name: '（未登录）', role: 'clerk' })

type Account = NonNullable<ReturnType<typeof accountOf>>

/** The keys under which attempts on an account and from an address are counted. */
export function attemptKeys({ username, address }: { username: string; address: string }): Required<AttemptKeys> {
  return {
    account: secretHash(`account ${username.normalize('NFKC').toLowerCase()}`),
    address: secretHash(`address ${address}`),
  }
}

/**
 * Whose account this is, if the password is right and, where there is a second factor, its code as well. Which of name
 * and password was wrong is not said, and takes as long either way.
 */
export async function admit(
  { username, password, code }: SignInInput,
  address: string,
): Promise<Result<Actor & { staffId: number }>> {
  const keys = attemptKeys({ username, address })
  const taken = await commitWhenFree(NOBODY_YET, (tx) => takeAttempt(tx, keys))
  if (!taken.ok) return taken
  const account = accountOf(username)
  const failed = (wrong: 'password' | 'code') =>
    commitWhenFree(NOBODY_YET, (tx) => recordFailedSignIn(tx, { staffId: account?.staffId, address, wrong }))
  if (!(await passwordMatches(account?.passwordHash, password)) || !account) {
    await failed('password')
    return breach('wrongCredentials')
  }
  const proof = await proofOf(account, code)
  if (proof === 'missing') {
    await commitWhenFree(NOBODY_YET, (tx) => ok(giveBackAttempt(tx, keys)))
    return breach('codeNeeded', { field: 'code' })
  }
  const { staffId, name, role } = account
  const actor = { ...mintActor({ staffId, name, role }), staffId }
  const admitted = proof
    ? await commitWhenFree(actor, (tx) => {
        const used = proof(tx)
        if (used.ok) forgetAttempts(tx, keys)
        return used
      })
    : breach('wrongCode', { field: 'code' })
  if (!admitted.ok) await failed('code')
  return admitted.ok ? ok(actor) : admitted
}

type Proof = (tx: Tx) => Result<undefined>

/** How the second factor is proved: by nothing where there is none, by the code of the moment, or by a recovery code. */
async function proofOf({ staffId }: Account, typed: string): Promise<Proof | 'missing' | undefined> {
  const factor = secondFactorOf(staffId)
  if (!factor?.confirmedAt) return () => ok()
  const code = plainCode(typed)
  if (code === '') return 'missing'
  const step = stepOfCode(factor.secret, code)
  if (step !== undefined) return (tx) => spendStep(tx, staffId, step)
  for (const { id, codeHash } of code.length === CODE_LETTERS ? unusedRecoveryCodes(staffId) : [])
    if (await passwordMatches(codeHash, code)) return (tx) => spendRecoveryCode(tx, staffId, id)
  return undefined
}
