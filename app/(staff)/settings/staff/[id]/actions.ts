'use server'

import { namesOf } from '@/db/queries/session'
import { changeStaff } from '@/db/writes/organ'
import { removeSecondFactor } from '@/db/writes/second-factors'
import { endSessions } from '@/db/writes/sessions'
import { memberInput, staffChangeInput } from '@/lib/organ/input'
import { ok, type Result } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { hashChosen } from '@/server/gate/password'

export const change = defineAction({
  act: 'settings.staff',
  input: staffChangeInput,
  prepare: async ({ password, id, name }): Promise<Result<string | null>> =>
    password === '' ? ok(null) : hashChosen(password, { names: [name, ...namesOf(id)] }),
  run: ({ tx, input: { password: _, ...member }, prepared: passwordHash }) =>
    changeStaff(tx, { ...member, passwordHash }),
})

export const endAll = defineAction({
  act: 'settings.staff',
  input: memberInput,
  run: ({ tx, input: { id } }) => endSessions(tx, id),
})

/** For somebody who lost the device: the next sign-in needs only the password. */
export const resetSecondFactor = defineAction({
  act: 'settings.staff',
  input: memberInput,
  run: ({ tx, input: { id } }) => removeSecondFactor(tx, id),
})
