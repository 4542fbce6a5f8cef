'use server'

import { correctClarification, recordClarification, recordClarificationResponse } from '@/db/writes/clarifications'
import {
  clarificationCorrection,
  clarificationInput,
  clarificationResponseInput,
} from '@/lib/requests/inputs/clarification'
import { defineAction } from '@/server/actions/define-action'

export const notify = defineAction({
  act: 'request.clarification_notice',
  input: clarificationInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordClarification(tx, input, today),
})

export const respond = defineAction({
  act: 'request.clarification_response',
  input: clarificationResponseInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordClarificationResponse(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: clarificationCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctClarification(tx, input, today),
})
