'use server'

import { noteAttempt, recordConfirmation } from '@/db/writes/confirmations'
import { attemptInput, confirmationInput } from '@/lib/requests/inputs/confirmation'
import { defineAction } from '@/server/actions/define-action'

export const confirm = defineAction({
  act: 'request.confirmation',
  input: confirmationInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordConfirmation(tx, input, today),
})

export const attempt = defineAction({
  act: 'request.confirmation_attempt',
  input: attemptInput,
  leavesPage: true,
  run: ({ tx, input, today }) => noteAttempt(tx, input, today),
})
