'use server'

import { recordStatistic } from '@/db/writes/statistics'
import { statisticInput } from '@/lib/figures/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'statistic.record',
  input: statisticInput,
  run: ({ tx, input }) => recordStatistic(tx, input),
})
