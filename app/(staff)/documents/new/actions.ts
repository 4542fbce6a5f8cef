'use server'

import { recordDocument } from '@/db/writes/documents'
import { documentInput } from '@/lib/documents/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'document.record',
  input: documentInput,
  run: ({ tx, input }) => recordDocument(tx, input),
})
