'use server'

import { correctReply, recordReply } from '@/db/writes/conclusions'
import { replyCorrection, replyInput } from '@/lib/requests/inputs/reply'
import { defineAction } from '@/server/actions/define-action'

export const reply = defineAction({
  act: 'request.reply',
  input: replyInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordReply(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: replyCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctReply(tx, input, today),
})
