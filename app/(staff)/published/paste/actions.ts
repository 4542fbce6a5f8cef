'use server'

import { recordPasted } from '@/db/writes/pasted-items'
import { pasteInput } from '@/lib/published/pasted'
import { defineAction } from '@/server/actions/define-action'

export const enter = defineAction({
  act: 'published.record',
  input: pasteInput,
  run: ({ tx, input, today }) => recordPasted(tx, input.text, today),
})
