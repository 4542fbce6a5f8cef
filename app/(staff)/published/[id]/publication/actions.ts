'use server'

import { publishItem } from '@/db/writes/reviews'
import { publicationInput } from '@/lib/published/input'
import { defineAction } from '@/server/actions/define-action'

export const publish = defineAction({
  act: 'published.publish',
  input: publicationInput,
  run: ({ tx, input, today }) => publishItem(tx, input, today),
})
