'use server'

import { changeDocument, removeDocument } from '@/db/writes/documents'
import { documentChangeInput } from '@/lib/documents/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'document.record',
  input: documentChangeInput,
  run: ({ tx, input }) => changeDocument(tx, input),
})

export const remove = defineAction({
  act: 'document.record',
  input: removalInput,
  run: ({ tx, input }) => removeDocument(tx, input),
})
