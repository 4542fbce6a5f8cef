'use server'

import { adjustSum, removeAdjustment } from '@/db/writes/region/years'
import { adjustmentInput } from '@/lib/region/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const adjust = defineAction({
  act: 'region.settle',
  input: adjustmentInput,
  run: ({ tx, input }) => adjustSum(tx, input),
})

export const remove = defineAction({
  act: 'region.settle',
  input: removalInput,
  run: ({ tx, input }) => removeAdjustment(tx, input),
})
