'use server'

import type { z } from 'zod'
import { addToken } from '@/db/writes/tokens'
import { tokenInput } from '@/lib/api/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { newSecret, secretHash } from '@/server/gate/secret'

const make = defineAction({
  act: 'settings.tokens',
  input: tokenInput,
  prepare: async () => ok(`ledger_${newSecret()}`),
  run: ({ tx, input, prepared: token, today }) => {
    const added = addToken(tx, { ...input, tokenHash: secretHash(token) }, today)
    return added.ok ? ok({ ...added.value, token }) : added
  },
})

/** Sent without a submission key, since the answer stored under the key would contain the token in clear. */
export async function create(input: z.input<typeof tokenInput>) {
  return make(input)
}
