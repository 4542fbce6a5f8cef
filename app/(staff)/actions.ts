'use server'

import { waiveSetUpStep } from '@/db/writes/set-up'
import { waiverInput } from '@/lib/set-up/input'
import { defineAction } from '@/server/actions/define-action'

export const waive = defineAction({
  act: 'settings.organ',
  input: waiverInput,
  run: ({ tx, input, today }) => waiveSetUpStep(tx, input, today),
})
