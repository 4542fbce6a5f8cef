'use server'

import { recallItem, submitItem } from '@/db/writes/reviews'
import { recallInput, submissionInput } from '@/lib/published/review'
import { defineAction } from '@/server/actions/define-action'

export const submit = defineAction({
  act: 'published.submit',
  input: submissionInput,
  run: ({ tx, input, today }) => submitItem(tx, input, today),
})

export const recall = defineAction({
  act: 'published.submit',
  input: recallInput,
  run: ({ tx, input, today }) => recallItem(tx, input.itemId, today),
})
