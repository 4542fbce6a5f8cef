'use server'

import { registerUnit } from '@/db/writes/region/units'
import { unitInput } from '@/lib/region/input'
import { defineAction } from '@/server/actions/define-action'

export const register = defineAction({
  act: 'region.settle',
  input: unitInput,
  run: ({ tx, input }) => registerUnit(tx, input),
})
