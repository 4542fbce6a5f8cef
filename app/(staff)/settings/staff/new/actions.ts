'use server'

import { organNames } from '@/db/queries/session'
import { addStaff } from '@/db/writes/organ'
import { staffInput } from '@/lib/organ/input'
import { defineAction } from '@/lib/server/define-action'
import { hashChosen } from '@/lib/server/password'

export const add = defineAction({
  act: 'settings.staff',
  input: staffInput,
  prepare: ({ password, username, name }) => hashChosen(password, { names: [username, name, ...organNames()] }),
  run: ({ tx, input: { password: _, ...member }, prepared: passwordHash }) =>
    addStaff(tx, { ...member, passwordHash, temporary: true }),
})
