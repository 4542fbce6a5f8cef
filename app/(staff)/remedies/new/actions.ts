'use server'

import { recordRemedy } from '@/db/writes/remedies'
import { remedyInput } from '@/lib/remedies/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'remedy.record',
  input: remedyInput,
  run: ({ tx, input, today }) => recordRemedy(tx, input, today),
})
