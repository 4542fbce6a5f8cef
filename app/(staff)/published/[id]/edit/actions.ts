'use server'

import { changeItem, removeItem } from '@/db/writes/published'
import { publishedItemChangeInput } from '@/lib/published/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'published.record',
  input: publishedItemChangeInput,
  run: ({ tx, input }) => changeItem(tx, input),
})

export const remove = defineAction({
  act: 'published.record',
  input: removalInput,
  run: ({ tx, input }) => removeItem(tx, input),
})
