'use server'

import { correctExtension, recordExtension } from '@/db/writes/extensions'
import { extensionCorrection, extensionInput } from '@/lib/requests/inputs/extension'
import { defineAction } from '@/server/actions/define-action'

export const extend = defineAction({
  act: 'request.extension',
  input: extensionInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordExtension(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: extensionCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctExtension(tx, input, today),
})
