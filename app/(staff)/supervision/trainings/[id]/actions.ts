'use server'

import { changeTraining, removeTraining } from '@/db/writes/qualifications'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/lib/server/define-action'
import { trainingChangeInput } from '@/lib/supervision/qualification'

export const change = defineAction({
  act: 'training.record',
  input: trainingChangeInput,
  run: ({ tx, input }) => changeTraining(tx, input),
})

export const remove = defineAction({
  act: 'training.record',
  input: removalInput,
  run: ({ tx, input }) => removeTraining(tx, input),
})
