'use server'

import { endSession, endSessions } from '@/db/writes/sessions'
import { noInput } from '@/lib/duties/input'
import { sessionInput } from '@/lib/organ/input'
import { conflict, forbidden, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { sessionHash } from '@/server/gate/session'

export const endOne = defineAction({
  act: 'account.sessions',
  input: sessionInput,
  run: ({ tx, actor: { staffId }, input: { tokenHash } }) =>
    staffId === null ? forbidden : endSession(tx, staffId, tokenHash),
})

/** Ends all other sessions of the signed-in person. */
export const endOthers = defineAction({
  act: 'account.sessions',
  input: noInput,
  async prepare(_, { staffId }) {
    const keptSession = await sessionHash()
    return staffId === null || !keptSession ? conflict : ok({ staffId, keptSession })
  },
  run: ({ tx, prepared: { staffId, keptSession } }) => endSessions(tx, staffId, keptSession),
})
