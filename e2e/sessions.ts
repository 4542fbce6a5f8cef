import type { BrowserContext } from '@playwright/test'
import Database from 'better-sqlite3'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { newSecret, secretHash } from '@/server/gate/secret'
import type { RunningLedger } from './server'

export type Account = keyof typeof DEMO_ACCOUNTS

const COOKIE = 'ledger_session'

/**
 * Writes a session of that account into the ledger, as signing in does, and returns the token that its cookie bears.
 * The form and its deliberately slow password check have tests of their own.
 */
export function openSession(databaseFile: string, account: Account): string {
  return openSessionOf(databaseFile, DEMO_ACCOUNTS[account].username)
}

function openSessionOf(databaseFile: string, username: string): string {
  const token = newSecret()
  const now = new Date().toISOString()
  const ledger = new Database(databaseFile)
  const { changes } = ledger
    .prepare(
      `INSERT INTO sessions (token_hash, staff_id, created_at, last_seen_at)
       SELECT ?, id, ?, ? FROM staff WHERE username = ?`,
    )
    .run(secretHash(token), now, now, username)
  ledger.close()
  if (changes !== 1) throw new Error(`The ledger has no account ${username}.`)
  return token
}

export const cookieHeader = (token: string) => ({ cookie: `${COOKIE}=${token}` })

export async function enterSession(context: BrowserContext, { url, databaseFile }: RunningLedger, account: Account) {
  await enterSessionOf(context, { url, databaseFile }, DEMO_ACCOUNTS[account].username)
}

/** The same for an account of any ledger, in place of whoever was signed in. */
export async function enterSessionOf(
  context: BrowserContext,
  { url, databaseFile }: Pick<RunningLedger, 'url' | 'databaseFile'>,
  username: string,
) {
  const value = openSessionOf(databaseFile, username)
  await context.addCookies([{ name: COOKIE, value, url, httpOnly: true, sameSite: 'Lax' }])
}
