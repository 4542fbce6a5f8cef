import { accountOf, secondFactorOf, unusedRecoveryCodes } from '@/db/queries/session'
import { commitIfOk, type Tx } from '@/db/transaction'
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

/** The actor of what is written before anybody is signed in, such as failed attempts. */
export const NOBODY_YET = mintActor({ staffId: null, name: '（未登录）', role: 'clerk' })

type Account = NonNullable<ReturnType<typeof accountOf>>

/** The keys by which failed attempts are counted: for the account and for the client's address. */
export function attemptKeys({ username, address }: { username: string; address: string }): Required<AttemptKeys> {
  return {
    account: secretHash(`account ${username.normalize('NFKC').toLowerCase()}`),
    address: secretHash(`address ${address}`),
  }
}

/**
 * Checks username, password and, if the account has one, second factor. A refusal does not tell whether name or
 * password was wrong, neither by its text nor by its duration.
 */
export async function admit(
  { username, password, code }: SignInInput,
  address: string,
): Promise<Result<Actor & { staffId: number }>> {
  const keys = attemptKeys({ username, address })
  const attempt = commitIfOk(NOBODY_YET, (tx) => takeAttempt(tx, keys))
  if (!attempt.ok) return attempt
  const account = accountOf(username)
  const failed = (wrong: 'password' | 'code') =>
    commitIfOk(NOBODY_YET, (tx) => recordFailedSignIn(tx, { staffId: account?.staffId, address, wrong }))
  if (!(await passwordMatches(account?.passwordHash, password)) || !account) {
    failed('password')
    return breach('wrongCredentials')
  }
  const proof = await proofOf(account, code)
  if (proof === 'missing') {
    commitIfOk(NOBODY_YET, (tx) => ok(giveBackAttempt(tx, keys)))
    return breach('codeNeeded', { field: 'code' })
  }
  const { staffId, name, role } = account
  const actor = { ...mintActor({ staffId, name, role }), staffId }
  const admitted = proof
    ? commitIfOk(actor, (tx) => {
        const used = proof(tx)
        if (used.ok) forgetAttempts(tx, keys)
        return used
      })
    : breach('wrongCode', { field: 'code' })
  if (!admitted.ok) failed('code')
  return admitted.ok ? ok(actor) : admitted
}

type Proof = (tx: Tx) => Result<undefined>

/**
 * How the second factor was proved: not needed, by the present code, or by a recovery code; undefined for a wrong code.
 */
async function proofOf({ staffId }: Account, codeText: string): Promise<Proof | 'missing' | undefined> {
  const factor = secondFactorOf(staffId)
  if (!factor?.confirmedAt) return () => ok()
  const code = plainCode(codeText)
  if (code === '') return 'missing'
  const step = stepOfCode(factor.secret, code)
  if (step !== undefined) return (tx) => spendStep(tx, staffId, step)
  for (const { id, codeHash } of code.length === CODE_LETTERS ? unusedRecoveryCodes(staffId) : [])
    if (await passwordMatches(codeHash, code)) return (tx) => spendRecoveryCode(tx, staffId, id)
  return undefined
}
