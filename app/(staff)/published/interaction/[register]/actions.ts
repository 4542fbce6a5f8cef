'use server'

import { removeInteraction, writeInteraction } from '@/db/writes/interaction'
import { interactionChangeInput, interactionInput, interactionRemovalInput } from '@/lib/published/interaction'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'published.record',
  input: interactionInput,
  run: ({ tx, input }) => writeInteraction(tx, input),
})

export const change = defineAction({
  act: 'published.record',
  input: interactionChangeInput,
  run: ({ tx, input }) => writeInteraction(tx, input),
})

export const remove = defineAction({
  act: 'published.record',
  input: interactionRemovalInput,
  run: ({ tx, input }) => removeInteraction(tx, input),
})
