'use server'

import { correctReopening, recordReopening } from '@/db/writes/archivings'
import { reopeningCorrection, reopeningInput } from '@/lib/requests/inputs/reopening'
import { defineAction } from '@/server/actions/define-action'

export const reopen = defineAction({
  act: 'request.reopening',
  input: reopeningInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordReopening(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct',
  input: reopeningCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctReopening(tx, input, today),
})
