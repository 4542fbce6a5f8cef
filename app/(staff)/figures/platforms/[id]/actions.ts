'use server'

import { changeStatistic, removeStatistic } from '@/db/writes/statistics'
import { statisticChangeInput } from '@/lib/figures/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'statistic.record',
  input: statisticChangeInput,
  run: ({ tx, input }) => changeStatistic(tx, input),
})

export const remove = defineAction({
  act: 'statistic.record',
  input: removalInput,
  run: ({ tx, input }) => removeStatistic(tx, input),
})
