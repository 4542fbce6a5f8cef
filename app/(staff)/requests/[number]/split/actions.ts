'use server'

import { splitRequest } from '@/db/writes/requests'
import { splitInput } from '@/lib/requests/inputs/split'
import { defineAction } from '@/server/actions/define-action'

export const split = defineAction({
  act: 'request.split',
  input: splitInput,
  leavesPage: true,
  run: ({ tx, input, today }) => splitRequest(tx, input, today),
})
