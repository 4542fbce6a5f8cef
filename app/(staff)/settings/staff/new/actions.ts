'use server'

import { addStaff } from '@/db/writes/organ'
import { staffInput } from '@/lib/organ/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/lib/server/define-action'
import { hashPassword } from '@/lib/server/password'

export const add = defineAction({
  act: 'settings.staff',
  input: staffInput,
  prepare: async ({ password }) => ok(await hashPassword(password)),
  run: ({ tx, input: { password: _, ...member }, prepared: passwordHash }) => addStaff(tx, { ...member, passwordHash }),
})
