'use server'

import { correctReply, recordReply } from '@/db/writes/replies'
import { replyCorrectionInput, replyInput } from '@/lib/requests/input'
import { defineAction } from '@/lib/server/define-action'

export const reply = defineAction({
  act: 'request.reply',
  input: replyInput,
  run: ({ tx, input, today }) => recordReply(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct',
  input: replyCorrectionInput,
  run: ({ tx, input, today }) => correctReply(tx, input, today),
})
