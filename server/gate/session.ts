import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { ledgerIsFounded } from '@/db/queries/organ'
import { actorOfSession } from '@/db/queries/session'
import { commitWhenFree, noteIfPossible } from '@/db/transaction'
import { rememberBrowser } from '@/db/writes/known-browsers'
import { closeSession, dropStaleSessions, openSession, touchSession } from '@/db/writes/sessions'
import { dropOldSubmissions } from '@/db/writes/submissions'
import { type Actor, type Granted, may, type Permission } from '@/lib/access'
import { browserName } from '@/lib/organ/browser-name'
import type { Owed } from '@/lib/organ/owed'
import { UNATTENDED } from '@/lib/unattended'
import { unlessUnwritten } from '../actions/unwritten'
import { clientAddress } from './client-address'
import { isHttps } from './https'
import { keepBrowserToken, tokenForBrowser } from './known-browser'
import { newSecret, secretHash } from './secret'
import { sessionLimits } from './session-limits'

const SESSION_USE_RECORDED_EVERY_MS = 60_000
const PAGE_OF_DUTY = { newPassword: '/sign-in/new-password', secondFactor: '/sign-in/second-factor' } as const

/** Over HTTPS the prefix makes the browser refuse a cookie that another host or path has planted. */
const cookieName = () => (isHttps() ? '__Host-ledger_session' : 'ledger_session')

/** The present browser's session token, whether or not it still opens anything. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value
}

/** The hash of the present browser's session token. */
export async function sessionHash(): Promise<string | undefined> {
  const token = await sessionToken()
  return token && secretHash(token)
}

const currentSession = cache(async (): Promise<{ actor: Actor; owed?: Owed } | undefined> => {
  const tokenHash = await sessionHash()
  const session = tokenHash ? actorOfSession(tokenHash, sessionLimits()) : undefined
  if (!session || !tokenHash) return undefined
  if (await isToBeNoted(session.lastSeenAt)) noteIfPossible(session.actor, (tx) => touchSession(tx, tokenHash))
  return session
})

/**
 * Whether to record this use of a session: at intervals only, so that reading seldom waits for writers; never for
 * polling.
 */
async function isToBeNoted(lastSeenAt: string): Promise<boolean> {
  if (Math.abs(Date.now() - Date.parse(lastSeenAt)) < SESSION_USE_RECORDED_EVERY_MS) return false
  return !(await headers()).has(UNATTENDED)
}

/** The signed-in person, or undefined; also undefined for those who must first choose a password or a second factor. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const session = await currentSession()
  return session?.owed ? undefined : session?.actor
})

/** The signed-in person, including those who must first choose a password or enrol a second factor. */
export async function signedInActor(): Promise<Actor | undefined> {
  return (await currentSession())?.actor
}

/** The access check of every page: redirects to signing in or to a pending duty, answers 403 without the permission. */
export async function requireActor(): Promise<Actor>
export async function requireActor<P extends Permission>(permission: P): Promise<Granted<P>>
export async function requireActor(permission?: Permission): Promise<Actor> {
  const session = await currentSession()
  if (!session) redirect(ledgerIsFounded() ? '/sign-in' : '/set-up')
  if (session.owed) redirect(PAGE_OF_DUTY[session.owed])
  if (permission && !may(session.actor, permission)) forbidden()
  return session.actor
}

/** The access check of the pages for choosing a password and enrolling a second factor. */
export async function requireSignedIn(): Promise<{ actor: Actor; owed?: Owed }> {
  return (await currentSession()) ?? redirect('/sign-in')
}

export async function signIn(actor: Actor & { staffId: number }): Promise<void> {
  const [token, browser] = [newSecret(), await tokenForBrowser()]
  const place = {
    address: await clientAddress(),
    browser: browserName((await headers()).get('user-agent')?.slice(0, 500) ?? ''),
  }
  await commitWhenFree(actor, (tx) => {
    dropStaleSessions(tx, sessionLimits())
    dropOldSubmissions(tx)
    rememberBrowser(tx, actor.staffId, secretHash(browser))
    return openSession(tx, actor.staffId, secretHash(token), place)
  })
  ;(await cookies()).set(cookieName(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() })
  await keepBrowserToken(browser)
}

export async function signOut(actor: Actor): Promise<void> {
  const tokenHash = await sessionHash()
  // What cannot be written must not keep the cookie in the browser; the session then ends by not being used.
  if (tokenHash) await unlessUnwritten(() => commitWhenFree(actor, (tx) => closeSession(tx, tokenHash)))
  ;(await cookies()).delete({ name: cookieName(), path: '/', secure: isHttps() })
}
