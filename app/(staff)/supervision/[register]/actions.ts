'use server'

import { removeEntry, writeEntry } from '@/db/writes/supervision'
import { entryChangeInput, entryInput, entryRemovalInput } from '@/lib/supervision/entry'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'supervision.record',
  input: entryInput,
  run: ({ tx, input }) => writeEntry(tx, input),
})

export const change = defineAction({
  act: 'supervision.record',
  input: entryChangeInput,
  run: ({ tx, input }) => writeEntry(tx, input),
})

export const remove = defineAction({
  act: 'supervision.record',
  input: entryRemovalInput,
  run: ({ tx, input }) => removeEntry(tx, input),
})
