'use server'

import { passwordHashOf } from '@/db/queries/session'
import { changePassword } from '@/db/writes/organ'
import { passwordChangeInput } from '@/lib/organ/input'
import { breach, forbidden, ok } from '@/lib/result'
import { defineAction } from '@/lib/server/define-action'
import { hashPassword, passwordMatches } from '@/lib/server/password'
import { sessionHash } from '@/lib/server/session'

export const change = defineAction({
  act: 'account.password',
  input: passwordChangeInput,
  async prepare({ current, password }, { staffId }) {
    const keptSession = await sessionHash()
    if (staffId === null || !keptSession) return forbidden
    const matches = await passwordMatches(passwordHashOf(staffId), current)
    if (!matches) return breach('wrongPassword', { field: 'current' })
    return ok({ staffId, keptSession, passwordHash: await hashPassword(password) })
  },
  run: ({ tx, prepared: { staffId, keptSession, passwordHash } }) =>
    changePassword(tx, staffId, passwordHash, keptSession),
})
