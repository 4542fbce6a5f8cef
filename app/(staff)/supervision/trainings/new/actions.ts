'use server'

import { recordTraining } from '@/db/writes/qualifications'
import { defineAction } from '@/lib/server/define-action'
import { trainingInput } from '@/lib/supervision/qualification'

export const record = defineAction({
  act: 'training.record',
  input: trainingInput,
  run: ({ tx, input }) => recordTraining(tx, input),
})
