'use server'

import { recallMany, submitMany } from '@/db/writes/many-items'
import { submitManyInput, undoSubmissionsInput } from '@/lib/published/many'
import { defineAction } from '@/server/actions/define-action'

export const submitAll = defineAction({
  act: 'published.submit',
  input: submitManyInput,
  run: ({ tx, input, today }) => submitMany(tx, input, today),
})

export const recallAll = defineAction({
  act: 'published.submit',
  input: undoSubmissionsInput,
  run: ({ tx, input, today }) => recallMany(tx, input.undo, today),
})
