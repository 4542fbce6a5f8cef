'use server'

import { chooseCharts } from '@/db/writes/report-publication'
import { chartsInput } from '@/lib/report/input'
import { defineAction } from '@/server/actions/define-action'

export const choose = defineAction({
  act: 'report.write',
  input: chartsInput,
  run: ({ tx, input }) => chooseCharts(tx, input),
})
