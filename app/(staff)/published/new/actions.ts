'use server'

import { recordItem } from '@/db/writes/published'
import { publishedItemInput } from '@/lib/published/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'published.record',
  input: publishedItemInput,
  run: ({ tx, input }) => recordItem(tx, input),
})
