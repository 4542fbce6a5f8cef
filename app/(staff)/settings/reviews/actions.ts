'use server'

import { keepChain } from '@/db/writes/review-chain'
import { chainInput } from '@/lib/published/review-chain'
import { defineAction } from '@/server/actions/define-action'

export const saveChain = defineAction({
  act: 'settings.reviews',
  input: chainInput,
  run: ({ tx, input }) => keepChain(tx, input),
})
