'use server'

import { draftMatterLetter } from '@/db/writes/letters'
import { matterLetterInput } from '@/lib/letters/content'
import { defineAction } from '@/server/actions/define-action'

export const draft = defineAction({
  act: 'letter.draft',
  input: matterLetterInput,
  run: ({ tx, input, today }) => draftMatterLetter(tx, input, today),
})
