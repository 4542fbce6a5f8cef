'use server'

import { recordTraining } from '@/db/writes/qualifications'
import { trainingInput } from '@/lib/supervision/qualification'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'training.record',
  input: trainingInput,
  run: ({ tx, input }) => recordTraining(tx, input),
})
