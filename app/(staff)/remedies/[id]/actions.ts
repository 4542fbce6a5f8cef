'use server'

import { changeRemedy, removeRemedy } from '@/db/writes/remedies'
import { remedyChangeInput } from '@/lib/remedies/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'remedy.record',
  input: remedyChangeInput,
  run: ({ tx, input, today }) => changeRemedy(tx, input, today),
})

export const remove = defineAction({
  act: 'remedy.record',
  input: removalInput,
  run: ({ tx, input }) => removeRemedy(tx, input),
})
