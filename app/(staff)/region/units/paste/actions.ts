'use server'

import { registerPasted } from '@/db/writes/region/pasted-units'
import { pasteInput } from '@/lib/published/pasted'
import { defineAction } from '@/server/actions/define-action'

export const enter = defineAction({
  act: 'region.settle',
  input: pasteInput,
  run: ({ tx, input, today }) => registerPasted(tx, input.text, today),
})
