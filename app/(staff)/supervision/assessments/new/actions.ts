'use server'

import { recordAssessment } from '@/db/writes/qualifications'
import { assessmentInput } from '@/lib/supervision/qualification'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'assessment.record',
  input: assessmentInput,
  run: ({ tx, input }) => recordAssessment(tx, input),
})
