'use server'

import { changeRequest } from '@/db/writes/requests'
import { requestChangeInput } from '@/lib/requests/input'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'request.edit',
  input: requestChangeInput,
  leavesPage: true,
  run: ({ tx, input, today }) => changeRequest(tx, input, today),
})
