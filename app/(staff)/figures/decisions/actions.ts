'use server'

import { changeDecision, recordDecision, removeDecision } from '@/db/writes/decisions'
import { decisionChangeInput, decisionInput } from '@/lib/figures/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'decision.record',
  input: decisionInput,
  run: ({ tx, input }) => recordDecision(tx, input),
})

export const change = defineAction({
  act: 'decision.record',
  input: decisionChangeInput,
  run: ({ tx, input }) => changeDecision(tx, input),
})

export const remove = defineAction({
  act: 'decision.record',
  input: removalInput,
  run: ({ tx, input }) => removeDecision(tx, input),
})
