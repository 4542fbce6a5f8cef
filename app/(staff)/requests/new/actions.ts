'use server'

import { registerRequest } from '@/db/writes/requests'
import { requestInput } from '@/lib/requests/input'
import { defineAction } from '@/server/actions/define-action'

export const register = defineAction({
  act: 'request.register',
  input: requestInput,
  leavesPage: true,
  run: ({ tx, input, today }) => registerRequest(tx, input, today),
})
