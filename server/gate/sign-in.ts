import { setTimeout as sleep } from 'node:timers/promises'
import { accountOf, browserIsKnown, secondFactorOf, unusedRecoveryCodes } from '@/db/queries/session'
import { commitWhenFree, type Tx } from '@/db/transaction'
import { spendRecoveryCode, spendStep } from '@/db/writes/second-factors'
import {
  type AttemptKeys,
  forgetAttempts,
  giveBackAttempt,
  recordFailedSignIn,
  takeAttempt,
} from '@/db/writes/sign-in-attempts'
import { type Actor, mintActor, VISITOR } from '@/lib/access'
import type { SignInInput } from '@/lib/organ/input'
import { breach, ok, type Result } from '@/lib/result'
import { networkOf } from './client-address'
import { CODE_LETTERS, plainCode, stepOfCode } from './one-time-code'
import { passwordMatches } from './password'
import { secretHash } from './secret'

type Account = NonNullable<ReturnType<typeof accountOf>>

/** The key of an account as a whole, whatever the letters' case. */
export function accountKey(username: string): string {
  return secretHash(`account ${username.normalize('NFKC').toLowerCase()}`)
}

type From = {
  address: string
  /** The hash of the browser's cookie, where it has signed in to this account before. */
  browser?: string
}

/** The keys under which an attempt is counted: those of a known browser, or of the account, the address and both together. */
export function attemptKeys(username: string, { address, browser }: From): AttemptKeys {
  const account = accountKey(username)
  if (browser) return { browser: secretHash(`browser ${browser} ${account}`) }
  const network = networkOf(address)
  return {
    account,
    accountAtAddress: secretHash(`${account} at ${network}`),
    address: secretHash(`address ${network}`),
  }
}

/**
 * Checks username, password and, if the account has one, second factor. A refusal does not tell whether name or
 * password was wrong, neither by its text nor by its duration.
 */
export async function admit(
  { username, password, code }: SignInInput,
  { address, browserToken }: { address: string; browserToken?: string },
): Promise<Result<Actor & { staffId: number }>> {
  const account = accountOf(username)
  const keys = attemptKeys(username, { address, browser: knownTo(account, browserToken) })
  const taken = await commitWhenFree(VISITOR, (tx) => takeAttempt(tx, keys))
  if (!taken.ok) return taken
  await sleep(taken.value.delay)
  const failed = (wrong: 'password' | 'code') =>
    commitWhenFree(VISITOR, (tx) => recordFailedSignIn(tx, { staffId: account?.staffId, address, wrong }))
  if (!(await passwordMatches(account?.passwordHash, password)) || !account) {
    await failed('password')
    return breach('wrongCredentials')
  }
  const proof = await proofOf(account, code)
  if (proof === 'missing') {
    await commitWhenFree(VISITOR, (tx) => ok(giveBackAttempt(tx, keys)))
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

function knownTo(account: Account | undefined, browserToken: string | undefined): string | undefined {
  const hash = browserToken && secretHash(browserToken)
  return account && hash && browserIsKnown(hash, account.staffId) ? hash : undefined
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
