'use server'

import { enterHistory, removeHistory } from '@/db/writes/historical-reports'
import { removalInput } from '@/lib/removal'
import { historyInput } from '@/lib/report/history/input'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'report.write',
  input: historyInput,
  run: ({ tx, input }) => enterHistory(tx, input),
})

export const remove = defineAction({
  act: 'report.write',
  input: removalInput,
  run: ({ tx, input }) => removeHistory(tx, input),
})
