'use server'

import { strikeRecord } from '@/db/writes/case-acts'
import { strikeInput } from '@/lib/requests/records'
import { defineAction } from '@/server/actions/define-action'

export const strike = defineAction({
  act: 'request.strike_record',
  input: strikeInput,
  run: ({ tx, input, today }) => strikeRecord(tx, input, today),
})
