'use server'

import { organNames } from '@/db/queries/session'
import { addStaff } from '@/db/writes/organ'
import { staffInput } from '@/lib/organ/input'
import { defineAction } from '@/server/actions/define-action'
import { hashChosen } from '@/server/gate/password'

export const add = defineAction({
  act: 'settings.staff',
  input: staffInput,
  prepare: ({ password, username, name }) => hashChosen(password, { names: [username, name, ...organNames()] }),
  run: ({ tx, input: { password: _, ...member }, prepared: passwordHash }) =>
    addStaff(tx, { ...member, passwordHash, temporary: true }),
})
