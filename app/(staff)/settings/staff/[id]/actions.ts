'use server'

import { changeStaff } from '@/db/writes/organ'
import { staffChangeInput } from '@/lib/organ/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/lib/server/define-action'
import { hashPassword } from '@/lib/server/password'

export const change = defineAction({
  act: 'settings.staff',
  input: staffChangeInput,
  prepare: async ({ password }) => ok(password === '' ? null : await hashPassword(password)),
  run: ({ tx, input: { password: _, ...member }, prepared: passwordHash }) =>
    changeStaff(tx, { ...member, passwordHash }),
})
