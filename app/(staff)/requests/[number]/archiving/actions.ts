'use server'

import { correctArchiving, recordArchiving } from '@/db/writes/archivings'
import { archivingCorrection, archivingInput } from '@/lib/requests/inputs/archiving'
import { defineAction } from '@/server/actions/define-action'

export const archive = defineAction({
  act: 'request.archiving',
  input: archivingInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordArchiving(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: archivingCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctArchiving(tx, input, today),
})
