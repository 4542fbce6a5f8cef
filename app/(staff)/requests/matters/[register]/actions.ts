'use server'

import { removeMatter, writeMatter } from '@/db/writes/matters'
import { matterChangeInput, matterInput, matterRemovalInput } from '@/lib/matters/matter'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'matter.record',
  input: matterInput,
  run: ({ tx, input, today }) => writeMatter(tx, input, today),
})

export const change = defineAction({
  act: 'matter.record',
  input: matterChangeInput,
  run: ({ tx, input, today }) => writeMatter(tx, input, today),
})

export const remove = defineAction({
  act: 'matter.record',
  input: matterRemovalInput,
  run: ({ tx, input }) => removeMatter(tx, input),
})
