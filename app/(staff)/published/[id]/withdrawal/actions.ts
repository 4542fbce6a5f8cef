'use server'

import { strikeWithdrawal, withdrawItem } from '@/db/writes/item-acts'
import { withdrawalInput } from '@/lib/published/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const withdraw = defineAction({
  act: 'published.withdraw',
  input: withdrawalInput,
  run: ({ tx, input, today }) => withdrawItem(tx, input, today),
})

export const strike = defineAction({
  act: 'published.withdraw',
  input: removalInput,
  run: ({ tx, input }) => strikeWithdrawal(tx, input),
})
