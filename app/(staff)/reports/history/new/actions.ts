'use server'

import { enterHistory } from '@/db/writes/historical-reports'
import { historyInput } from '@/lib/report/history/input'
import { defineAction } from '@/server/actions/define-action'

export const enter = defineAction({
  act: 'report.write',
  input: historyInput,
  run: ({ tx, input }) => enterHistory(tx, input),
})
