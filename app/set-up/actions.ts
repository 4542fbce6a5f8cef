'use server'

import type { z } from 'zod'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { loadDemonstration } from '@/db/seed/load-demonstration'
import { commitIfOk } from '@/db/transaction'
import { addStaff, foundLedger } from '@/db/writes/organ'
import { mintActor, type Role } from '@/lib/access'
import { setUpInput } from '@/lib/organ/input'
import { ok, type Result } from '@/lib/result'
import { fieldErrors } from '@/lib/server/field-errors'
import { hashPassword } from '@/lib/server/password'
import { signIn } from '@/lib/server/session'
import { today } from '@/lib/server/today'

// Nobody can be signed in yet; `foundLedger` refuses once there is an organ.
const FOUNDER = mintActor({ staffId: null, name: '初始设置', role: 'administrator' })

const UNSET = {
  disclosureOffice: '',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
  expiryCountsAsRepeal: true,
  amendmentCountsAsIssue: false,
  feePaymentRestarts: true,
  answerDayExcluded: true,
  appealKeepsPending: true,
  withdrawnItemsCount: true,
  localReportDue: '',
}

/** Founds the ledger with its organ and first administrator, and signs the administrator in. */
export async function setUp(input: z.input<typeof setUpInput>): Promise<Result<undefined>> {
  const parsed = setUpInput.safeParse(input)
  if (!parsed.success) return { ok: false, kind: 'invalid', fields: fieldErrors(parsed.error) }
  const { organ, administrator } = parsed.data
  const { password, ...member } = administrator
  const passwordHash = await hashPassword(password)
  const founded = commitIfOk(FOUNDER, (tx) => {
    const ledger = foundLedger(tx, { ...UNSET, ...organ, demonstration: false, reviewsSince: today() })
    return ledger.ok ? addStaff(tx, { ...member, role: 'administrator', sectionId: null, passwordHash }) : ledger
  })
  if (!founded.ok) return founded
  const staffId = founded.value.id
  await signIn({ ...mintActor({ staffId, name: member.name, role: 'administrator' }), staffId })
  return ok()
}

export type DemonstrationAccount = { role: Role; username: string; password: string }

/** Loads the demonstration and tells how to sign in to it. */
export async function loadDemo(): Promise<Result<DemonstrationAccount[]>> {
  const loaded = loadDemonstration(FOUNDER, today(), await hashPassword(DEMO_ACCOUNTS.clerk.password))
  if (!loaded.ok) return loaded
  return ok(Object.values(DEMO_ACCOUNTS).map(({ role, username, password }) => ({ role, username, password })))
}
