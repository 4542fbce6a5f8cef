'use server'

import type { z } from 'zod'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { mintActor, type Role } from '@/lib/access'
import { fieldErrors } from '@/lib/field-errors'
import { demonstrationInput, setUpInput } from '@/lib/organ/input'
import { ok, type Result } from '@/lib/result'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { loadDemonstration } from '@/server/demonstration/load-demonstration'
import { FOUNDER, foundWithAdministrator } from '@/server/founding'
import { clientAddress } from '@/server/gate/client-address'
import { hashPassword } from '@/server/gate/password'
import { signIn } from '@/server/gate/session'
import { checkSetUpCode } from '@/server/gate/set-up-code'
import { today } from '@/server/today'

/** Creates the organ and the first administrator, and signs the administrator in. Needs the printed set-up code. */
export async function setUp(input: z.input<typeof setUpInput>): Promise<Result<undefined>> {
  const parsed = setUpInput.safeParse(input)
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  return unlessUnwritten(() => found(parsed.data))
}

async function found({ code, ...founding }: z.output<typeof setUpInput>): Promise<Result<undefined>> {
  const proven = await checkSetUpCode(code, await clientAddress())
  if (!proven.ok) return proven
  const founded = await foundWithAdministrator(founding)
  if (!founded.ok) return founded
  const staffId = founded.value.id
  await signIn({ ...mintActor({ staffId, name: founding.administrator.name, role: 'administrator' }), staffId })
  return ok()
}

export type DemonstrationAccount = { role: Role; username: string; password: string }

/** Loads the demonstration ledger and returns how to sign in to it. Needs the printed set-up code. */
export async function loadDemo(input: z.input<typeof demonstrationInput>): Promise<Result<DemonstrationAccount[]>> {
  const parsed = demonstrationInput.safeParse(input)
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  return unlessUnwritten(() => demonstrated(parsed.data.code))
}

async function demonstrated(code: string): Promise<Result<DemonstrationAccount[]>> {
  const proven = await checkSetUpCode(code, await clientAddress())
  if (!proven.ok) return proven
  const passwordHash = await hashPassword(DEMO_ACCOUNTS.clerk.password)
  const loaded = await loadDemonstration(FOUNDER, today(), passwordHash)
  if (!loaded.ok) return loaded
  return ok(Object.values(DEMO_ACCOUNTS).map(({ role, username, password }) => ({ role, username, password })))
}
