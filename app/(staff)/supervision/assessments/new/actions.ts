'use server'

import { recordAssessment } from '@/db/writes/qualifications'
import { defineAction } from '@/lib/server/define-action'
import { assessmentInput } from '@/lib/supervision/qualification'

export const record = defineAction({
  act: 'assessment.record',
  input: assessmentInput,
  run: ({ tx, input }) => recordAssessment(tx, input),
})
