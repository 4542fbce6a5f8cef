'use server'

import { recordFigure } from '@/db/writes/reported-figures'
import { reportedFigureInput } from '@/lib/figures/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'figure.record',
  input: reportedFigureInput,
  run: ({ tx, input }) => recordFigure(tx, input),
})
