'use server'

import { namesOf, passwordHashOf } from '@/db/queries/session'
import { changePassword } from '@/db/writes/organ'
import { passwordChangeInput } from '@/lib/organ/input'
import { forbidden, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { provenOrJustSignedIn } from '@/server/gate/own-password'
import { hashChosen, passwordMatches } from '@/server/gate/password'
import { sessionHash } from '@/server/gate/session'

export const change = defineAction({
  act: 'account.password',
  input: passwordChangeInput,
  whileOwing: true,
  async prepare({ current, password }, actor) {
    const keptSession = await sessionHash()
    if (!keptSession) return forbidden
    const owner = await provenOrJustSignedIn(actor, current, 'current')
    if (!owner.ok) return owner
    const { staffId } = owner.value
    if (await passwordMatches(passwordHashOf(staffId), password))
      return { ok: false, kind: 'invalid', fields: { password: ['samePassword'] } }
    const hashed = await hashChosen(password, { names: namesOf(staffId) })
    return hashed.ok ? ok({ staffId, keptSession, passwordHash: hashed.value }) : hashed
  },
  run: ({ tx, prepared: { staffId, keptSession, passwordHash } }) =>
    changePassword(tx, staffId, passwordHash, keptSession),
})
