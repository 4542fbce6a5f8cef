'use server'

import { changeUnit, recordSuccession, removeUnit, renameUnit } from '@/db/writes/region/units'
import { renamingInput, successionInput, unitChangeInput } from '@/lib/region/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'region.settle',
  input: unitChangeInput,
  run: ({ tx, input }) => changeUnit(tx, input),
})

export const remove = defineAction({
  act: 'region.settle',
  input: removalInput,
  run: ({ tx, input }) => removeUnit(tx, input),
})

export const rename = defineAction({
  act: 'region.settle',
  input: renamingInput,
  run: ({ tx, input }) => renameUnit(tx, input),
})

/** What became of a unit: merged, divided, abolished, or part of its work given over. */
export const succeed = defineAction({
  act: 'region.settle',
  input: successionInput,
  run: ({ tx, input }) => recordSuccession(tx, input),
})
