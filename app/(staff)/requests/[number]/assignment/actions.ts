'use server'

import { assignRequest, returnRequest } from '@/db/writes/assignments'
import { assignmentInput, returnInput } from '@/lib/requests/assignment'
import { defineAction } from '@/server/actions/define-action'

export const assign = defineAction({
  act: 'request.assignment',
  input: assignmentInput,
  leavesPage: true,
  run: ({ tx, input, today }) => assignRequest(tx, input, today),
})

export const giveBack = defineAction({
  act: 'request.return',
  input: returnInput,
  leavesPage: true,
  run: ({ tx, input, today }) => returnRequest(tx, input, today),
})
