'use server'

import { changeOrgan } from '@/db/writes/organ'
import { organChangeInput } from '@/lib/organ/input'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'settings.organ',
  input: organChangeInput,
  run: ({ tx, input }) => changeOrgan(tx, input),
})
