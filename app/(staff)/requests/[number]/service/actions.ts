'use server'

import { recordService } from '@/db/writes/conclusions'
import { serviceInput } from '@/lib/requests/inputs/service'
import { defineAction } from '@/server/actions/define-action'

export const serve = defineAction({
  act: 'request.service',
  input: serviceInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordService(tx, input, today),
})
