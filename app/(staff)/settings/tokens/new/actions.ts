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

/** Without the key of a submission: its answer, which has the token in clear, would be kept under that key. */
export async function create(input: z.input<typeof tokenInput>) {
  return make(input)
}
