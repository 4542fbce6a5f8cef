'use server'

import { revokeToken } from '@/db/writes/tokens'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const revoke = defineAction({
  act: 'settings.tokens',
  input: removalInput,
  run: ({ tx, input }) => revokeToken(tx, input),
})
