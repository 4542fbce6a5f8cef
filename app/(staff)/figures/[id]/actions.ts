'use server'

import { changeFigure, removeFigure } from '@/db/writes/reported-figures'
import { reportedFigureChangeInput } from '@/lib/figures/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'figure.record',
  input: reportedFigureChangeInput,
  run: ({ tx, input }) => changeFigure(tx, input),
})

export const remove = defineAction({
  act: 'figure.record',
  input: removalInput,
  run: ({ tx, input }) => removeFigure(tx, input),
})
