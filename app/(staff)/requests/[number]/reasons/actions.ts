'use server'

import { correctReasons, recordReasonsRequest, recordReasonsVerdict } from '@/db/writes/reasons-requests'
import { reasonsCorrection, reasonsInput, reasonsVerdictInput } from '@/lib/requests/inputs/reasons'
import { defineAction } from '@/server/actions/define-action'

export const ask = defineAction({
  act: 'request.reasons_request',
  input: reasonsInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordReasonsRequest(tx, input, today),
})

export const judge = defineAction({
  act: 'request.reasons_verdict',
  input: reasonsVerdictInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordReasonsVerdict(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: reasonsCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctReasons(tx, input, today),
})
