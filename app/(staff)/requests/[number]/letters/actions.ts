'use server'

import { draftLetterOf } from '@/db/writes/letters'
import { letterDraftInput } from '@/lib/letters/content'
import { defineAction } from '@/server/actions/define-action'

export const draft = defineAction({
  act: 'letter.draft',
  input: letterDraftInput,
  run: ({ tx, input, today }) => draftLetterOf(tx, input, today),
})
