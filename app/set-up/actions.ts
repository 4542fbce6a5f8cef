'use server'

import type { z } from 'zod'
import { seedDemonstration } from '@/db/seed/demo/seed'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { commitWhenFree } from '@/db/transaction'
import { addStaff, foundLedger } from '@/db/writes/organ'
import { mintActor, type Role } from '@/lib/access'
import { fieldErrors } from '@/lib/field-errors'
import { demonstrationInput, setUpInput } from '@/lib/organ/input'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import { ok, type Result } from '@/lib/result'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { clientAddress } from '@/server/gate/client-address'
import { hashChosen, hashPassword } from '@/server/gate/password'
import { signIn } from '@/server/gate/session'
import { checkSetUpCode } from '@/server/gate/set-up-code'
import { today } from '@/server/today'

// There are no accounts yet; `foundLedger` refuses once there is an organ.
const FOUNDER = mintActor({ staffId: null, name: '初始设置', role: 'administrator' })

/** Creates the organ and the first administrator, and signs the administrator in. Needs the printed set-up code. */
export async function setUp(input: z.input<typeof setUpInput>): Promise<Result<undefined>> {
  const parsed = setUpInput.safeParse(input)
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  return unlessUnwritten(() => found(parsed.data))
}

async function found({ code, organ, administrator }: z.output<typeof setUpInput>): Promise<Result<undefined>> {
  const { password, ...member } = administrator
  const proven = await checkSetUpCode(code, await clientAddress())
  if (!proven.ok) return proven
  const names = [member.username, member.name, organ.fullName, organ.shortName]
  const chosen = await hashChosen(password, { names, field: 'administrator.password' })
  if (!chosen.ok) return chosen
  const passwordHash = chosen.value
  const founded = await commitWhenFree(FOUNDER, (tx) => {
    const ledger = foundLedger(tx, { ...NEW_ORGAN, ...organ, demonstration: false, reviewsSince: today() })
    return ledger.ok ? addStaff(tx, { ...member, role: 'administrator', sectionId: null, passwordHash }) : ledger
  })
  if (!founded.ok) return founded
  const staffId = founded.value.id
  await signIn({ ...mintActor({ staffId, name: member.name, role: 'administrator' }), staffId })
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
  const loaded = await commitWhenFree(FOUNDER, (tx) => seedDemonstration(tx, today(), passwordHash))
  if (!loaded.ok) return loaded
  return ok(Object.values(DEMO_ACCOUNTS).map(({ role, username, password }) => ({ role, username, password })))
}
