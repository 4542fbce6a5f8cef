'use server'

import { noteAttempt, recordConfirmation } from '@/db/writes/confirmations'
import { attemptInput, confirmationInput } from '@/lib/requests/confirmation'
import { defineAction } from '@/server/actions/define-action'

export const confirm = defineAction({
  act: 'request.confirmation',
  input: confirmationInput,
  run: ({ tx, input, today }) => recordConfirmation(tx, input, today),
})

export const attempt = defineAction({
  act: 'request.confirmation_attempt',
  input: attemptInput,
  run: ({ tx, input, today }) => noteAttempt(tx, input, today),
})
