'use server'

import { changeAssessment, removeAssessment } from '@/db/writes/qualifications'
import { removalInput } from '@/lib/removal'
import { assessmentChangeInput } from '@/lib/supervision/qualification'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'assessment.record',
  input: assessmentChangeInput,
  run: ({ tx, input }) => changeAssessment(tx, input),
})

export const remove = defineAction({
  act: 'assessment.record',
  input: removalInput,
  run: ({ tx, input }) => removeAssessment(tx, input),
})
