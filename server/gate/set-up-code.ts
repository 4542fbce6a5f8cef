import { createHash, timingSafeEqual } from 'node:crypto'
import { commitIfOk } from '@/db/transaction'
import { takeAttempt } from '@/db/writes/sign-in-attempts'
import { atField, breach, ok, type Result } from '@/lib/result'
import { newOneTimeCode, plainCode } from './one-time-code'
import { secretHash } from './secret'
import { NOBODY_YET } from './sign-in'

// On globalThis, since each route is bundled with its own copy of this module.
const shared = globalThis as typeof globalThis & { ledgerSetUpCode?: string }

/** The set-up code: the one printed by the start script, else one that is made and printed now. */
export function setUpCode(): string {
  shared.ledgerSetUpCode ??= process.env.LEDGER_SET_UP_CODE || printed(newOneTimeCode())
  return shared.ledgerSetUpCode
}

/** Checks a set-up code. After several wrong ones the client's address has to wait. */
export function checkSetUpCode(code: string, address: string): Result<undefined> {
  const attempt = commitIfOk(NOBODY_YET, (tx) => takeAttempt(tx, { account: secretHash(`set-up ${address}`) }))
  if (!attempt.ok) return atField(attempt, 'code')
  const [actual, expected] = [code, setUpCode()].map((text) => createHash('sha256').update(plainCode(text)).digest())
  return timingSafeEqual(actual!, expected!) ? ok() : breach('wrongSetUpCode', { field: 'code' })
}

function printed(code: string): string {
  console.log(`建立台账的设置码 Set-up code: ${code}`)
  return code
}
