import { createHash, timingSafeEqual } from 'node:crypto'
import { commitWhenFree } from '@/db/transaction'
import { takeAttempt } from '@/db/writes/sign-in-attempts'
import { VISITOR } from '@/lib/access'
import { atField, breach, ok, type Result } from '@/lib/result'
import { networkOf } from './client-address'
import { newOneTimeCode, plainCode } from './one-time-code'
import { secretHash } from './secret'

// On globalThis, since each route is bundled with its own copy of this module.
const shared = globalThis as typeof globalThis & { ledgerSetUpCode?: string }

/** The set-up code: the one printed by the start script, else one that is made and printed now. */
export function setUpCode(): string {
  shared.ledgerSetUpCode ??= process.env.LEDGER_SET_UP_CODE || printed(newOneTimeCode())
  return shared.ledgerSetUpCode
}

/** Whether the typed code is the one that was printed. After a few wrong ones the address waits. */
export async function checkSetUpCode(typed: string, address: string): Promise<Result<undefined>> {
  const taken = await commitWhenFree(VISITOR, (tx) =>
    takeAttempt(tx, { accountAtAddress: secretHash(`set-up ${networkOf(address)}`) }),
  )
  if (!taken.ok) return atField(taken, 'code')
  const [given, wanted] = [typed, setUpCode()].map((code) => createHash('sha256').update(plainCode(code)).digest())
  return timingSafeEqual(given!, wanted!) ? ok() : breach('wrongSetUpCode', { field: 'code' })
}

function printed(code: string): string {
  console.log(`建立台账的设置码 Set-up code: ${code}`)
  return code
}
