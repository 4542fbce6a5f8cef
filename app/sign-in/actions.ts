'use server'

import type { z } from 'zod'
import { accountOf } from '@/db/queries/session'
import { mintActor } from '@/lib/access'
import { signInInput } from '@/lib/organ/input'
import { breach, ok, type Result } from '@/lib/result'
import { passwordMatches } from '@/lib/server/password'
import { currentActor, signIn, signOut } from '@/lib/server/session'
import { unlessUnwritten } from '@/lib/server/unwritten'

/** The one act that nobody needs to be signed in for. Which of the two was wrong is not said. */
export async function signInWithPassword(input: z.input<typeof signInInput>): Promise<Result<undefined>> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return breach('wrongCredentials')
  const account = accountOf(parsed.data.username)
  const matches = await passwordMatches(account?.passwordHash, parsed.data.password)
  if (!account || !matches) return breach('wrongCredentials')
  const { staffId, name, role } = account
  return unlessUnwritten(async () => {
    await signIn({ ...mintActor({ staffId, name, role }), staffId })
    return ok()
  })
}

export async function signOutHere(): Promise<void> {
  const actor = await currentActor()
  if (actor) await signOut(actor)
}
