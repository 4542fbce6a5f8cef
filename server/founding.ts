import type { z } from 'zod'
import { commitWhenFree } from '@/db/transaction'
import { addStaff, foundLedger } from '@/db/writes/organ'
import { mintActor } from '@/lib/access'
import type { setUpInput } from '@/lib/organ/input'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import type { Result } from '@/lib/result'
import { hashChosen } from './gate/password'
import { today } from './today'

type Founding = Omit<z.output<typeof setUpInput>, 'code'>

/** Acts before there are accounts; what it does is refused once there is an organ. */
export const FOUNDER = mintActor({ staffId: null, name: '初始设置', role: 'administrator' })

/**
 * Founds a ledger: the organ with its first administrator, whose number is the result. A password that somebody else chose is
 * `temporary`. Whoever calls has proved that they may: by the printed code, or by running a command on the machine.
 */
export async function foundWithAdministrator(
  { organ, administrator }: Founding,
  { temporary = false } = {},
): Promise<Result<{ id: number }>> {
  const { password, ...member } = administrator
  const names = [member.username, member.name, organ.fullName, organ.shortName]
  const chosen = await hashChosen(password, { names, field: 'administrator.password' })
  if (!chosen.ok) return chosen
  const account = { ...member, role: 'administrator', sectionId: null, passwordHash: chosen.value, temporary } as const
  return commitWhenFree(FOUNDER, (tx) => {
    const founded = foundLedger(tx, { ...NEW_ORGAN, ...organ, demonstration: false, reviewsSince: today() })
    return founded.ok ? addStaff(tx, account) : founded
  })
}
