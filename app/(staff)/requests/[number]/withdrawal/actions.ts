'use server'

import { correctWithdrawal, recordWithdrawal } from '@/db/writes/conclusions'
import { withdrawalCorrection, withdrawalInput } from '@/lib/requests/inputs/withdrawal'
import { defineAction } from '@/server/actions/define-action'

export const withdraw = defineAction({
  act: 'request.withdrawal',
  input: withdrawalInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordWithdrawal(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: withdrawalCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctWithdrawal(tx, input, today),
})
