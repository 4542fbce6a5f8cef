import { cookies } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { ledgerIsFounded } from '@/db/queries/organ'
import { actorOfSession } from '@/db/queries/session'
import { commitIfOk, noteIfPossible } from '@/db/transaction'
import { closeSession, dropStaleSessions, openSession, touchSession } from '@/db/writes/sessions'
import { type Actor, may, type Permission } from '../access'
import { newSecret, secretHash } from './secret'

const COOKIE = 'ledger_session'
const MINUTE = 60_000
const IDLE = 8 * 60 * MINUTE
const LONGEST = 24 * 60 * MINUTE
const NOTED_EVERY = 5 * MINUTE

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()
const limits = () => ({ seenAfter: ago(IDLE), openedAfter: ago(LONGEST) })

/** The hash under which the present browser's session is kept. */
export async function sessionHash(): Promise<string | undefined> {
  const token = (await cookies()).get(COOKIE)?.value
  return token && secretHash(token)
}

/** Whoever is signed in, or nobody. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const tokenHash = await sessionHash()
  const session = tokenHash ? actorOfSession(tokenHash, limits()) : undefined
  if (!session || !tokenHash) return undefined
  // Noted now and then only: a page that is read must not wait for those who write.
  if (session.lastSeenAt < ago(NOTED_EVERY)) noteIfPossible(session.actor, (tx) => touchSession(tx, tokenHash))
  return session.actor
})

/** The session gate of every page: sends away who is not signed in, refuses who may not. */
export async function requireActor(permission?: Permission): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(ledgerIsFounded() ? '/sign-in' : '/set-up')
  if (permission && !may(actor, permission)) forbidden()
  return actor
}

export async function signIn(actor: Actor & { staffId: number }): Promise<void> {
  const token = newSecret()
  commitIfOk(actor, (tx) => {
    dropStaleSessions(tx, limits())
    return openSession(tx, actor.staffId, secretHash(token))
  })
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: process.env.LEDGER_HTTPS === '1',
  })
}

export async function signOut(actor: Actor): Promise<void> {
  const tokenHash = await sessionHash()
  if (tokenHash) commitIfOk(actor, (tx) => closeSession(tx, tokenHash))
  ;(await cookies()).delete(COOKIE)
}
