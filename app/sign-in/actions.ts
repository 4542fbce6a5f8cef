'use server'

import type { z } from 'zod'
import { signInInput } from '@/lib/organ/input'
import { breach, ok, type Result } from '@/lib/result'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { clientAddress } from '@/server/gate/client-address'
import { browserToken } from '@/server/gate/known-browser'
import { signedInActor, signIn, signOut } from '@/server/gate/session'
import { admit } from '@/server/gate/sign-in'

/** Signs in with a username and password, and a one-time code if the account has a second factor. */
export async function signInWithPassword(input: z.input<typeof signInInput>): Promise<Result<undefined>> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return breach('wrongCredentials')
  return unlessUnwritten(async () => {
    const admitted = await admit(parsed.data, { address: await clientAddress(), browserToken: await browserToken() })
    if (!admitted.ok) return admitted
    await signIn(admitted.value)
    return ok()
  })
}

export async function signOutHere(): Promise<void> {
  const actor = await signedInActor()
  if (actor) await signOut(actor)
}
