'use server'

import { addToken } from '@/db/writes/tokens'
import { tokenInput } from '@/lib/api/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { newSecret, secretHash } from '@/server/gate/secret'

export const create = defineAction({
  act: 'settings.tokens',
  secretAnswer: true,
  input: tokenInput,
  prepare: async () => ok(`ledger_${newSecret()}`),
  run: ({ tx, input, prepared: token, today }) => {
    const added = addToken(tx, { ...input, tokenHash: secretHash(token) }, today)
    return added.ok ? ok({ ...added.value, token }) : added
  },
})
