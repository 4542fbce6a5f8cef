import { cookies } from 'next/headers'
import { browserIsKnown } from '@/db/queries/session'
import { isHttps } from './https'
import { newSecret, secretHash } from './secret'

const KEPT_SECONDS = 400 * 24 * 60 * 60

const cookieName = () => (isHttps() ? '__Host-ledger_browser' : 'ledger_browser')

/** The token of the present browser, if it has one. */
export async function browserToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value
}

/** The token by which the present browser is known from now on: its own if it is one of ours, else a new one. */
export async function tokenForBrowser(): Promise<string> {
  const present = await browserToken()
  return present && browserIsKnown(secretHash(present)) ? present : newSecret()
}

export async function keepBrowserToken(token: string): Promise<void> {
  const kept = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge: KEPT_SECONDS } as const
  ;(await cookies()).set(cookieName(), token, kept)
}
