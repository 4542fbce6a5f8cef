'use server'

import { recordStatistic } from '@/db/writes/statistics'
import { statisticInput } from '@/lib/figures/input'
import { defineAction } from '@/lib/server/define-action'

export const record = defineAction({
  act: 'statistic.record',
  input: statisticInput,
  run: ({ tx, input }) => recordStatistic(tx, input),
})
