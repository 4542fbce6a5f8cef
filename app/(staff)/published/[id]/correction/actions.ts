'use server'

import { recordItemCorrection, strikeItemCorrection } from '@/db/writes/item-acts'
import { itemCorrectionInput } from '@/lib/published/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const correct = defineAction({
  act: 'published.withdraw',
  input: itemCorrectionInput,
  run: ({ tx, input, today }) => recordItemCorrection(tx, input, today),
})

export const strike = defineAction({
  act: 'published.withdraw',
  input: removalInput,
  run: ({ tx, input }) => strikeItemCorrection(tx, input),
})
