'use server'

import { changeTraining, removeTraining } from '@/db/writes/qualifications'
import { removalInput } from '@/lib/removal'
import { trainingChangeInput } from '@/lib/supervision/qualification'
import { defineAction } from '@/server/actions/define-action'

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
