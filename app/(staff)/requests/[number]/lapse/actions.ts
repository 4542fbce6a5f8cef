'use server'

import { correctLapse, recordLapse } from '@/db/writes/conclusions'
import { lapseCorrection, lapseInput } from '@/lib/requests/inputs/lapse'
import { defineAction } from '@/server/actions/define-action'

export const lapse = defineAction({
  act: 'request.lapse',
  input: lapseInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordLapse(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: lapseCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctLapse(tx, input, today),
})
