'use server'

import { reviewItem } from '@/db/writes/reviews'
import { reviewInput } from '@/lib/published/review'
import { defineAction } from '@/server/actions/define-action'

export const review = defineAction({
  act: 'published.review',
  input: reviewInput,
  run: ({ tx, input, today }) => reviewItem(tx, input, today),
})
