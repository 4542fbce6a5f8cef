'use server'

import { keepLetterChain } from '@/db/writes/letter-approvals'
import { dropNumberPattern, keepNumberPattern, startSeries } from '@/db/writes/letter-numbers'
import { letterChainInput } from '@/lib/letters/chain'
import { numberPatternDrop, numberPatternInput, seriesStartInput } from '@/lib/letters/number-pattern'
import { defineAction } from '@/server/actions/define-action'

export const keep = defineAction({
  act: 'settings.letters',
  input: letterChainInput,
  run: ({ tx, input, today }) => keepLetterChain(tx, input, today),
})

export const keepPattern = defineAction({
  act: 'settings.letters',
  input: numberPatternInput,
  run: ({ tx, input }) => keepNumberPattern(tx, input),
})

export const dropPattern = defineAction({
  act: 'settings.letters',
  input: numberPatternDrop,
  run: ({ tx, input }) => dropNumberPattern(tx, input.scope),
})

export const startAt = defineAction({
  act: 'settings.letters',
  input: seriesStartInput,
  run: ({ tx, input }) => startSeries(tx, input),
})
