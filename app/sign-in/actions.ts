'use server'

import type { z } from 'zod'
import { signInInput } from '@/lib/organ/input'
import { breach, ok, type Result } from '@/lib/result'
import { clientAddress } from '@/lib/server/client-address'
import { signedInActor, signIn, signOut } from '@/lib/server/session'
import { admit } from '@/lib/server/sign-in'
import { unlessUnwritten } from '@/lib/server/unwritten'

/** The one act that nobody needs to be signed in for. */
export async function signInWithPassword(input: z.input<typeof signInInput>): Promise<Result<undefined>> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return breach('wrongCredentials')
  return unlessUnwritten(async () => {
    const admitted = await admit(parsed.data, await clientAddress())
    if (!admitted.ok) return admitted
    await signIn(admitted.value)
    return ok()
  })
}

export async function signOutHere(): Promise<void> {
  const actor = await signedInActor()
  if (actor) await signOut(actor)
}
