'use server'

import { recallLetters, submitLetters } from '@/db/writes/many-letters'
import { submitLettersInput, undoLetterSubmissionsInput } from '@/lib/letters/many'
import { defineAction } from '@/server/actions/define-action'

export const submitAll = defineAction({
  act: 'letter.draft',
  input: submitLettersInput,
  run: ({ tx, input, today }) => submitLetters(tx, input.ids, today),
})

export const recallAll = defineAction({
  act: 'letter.draft',
  input: undoLetterSubmissionsInput,
  run: ({ tx, input, today }) => recallLetters(tx, input.undo, today),
})
