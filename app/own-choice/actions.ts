'use server'

import { keepListChoice } from '@/db/writes/list-choices'
import { listChoiceInput } from '@/lib/lists/list-choice-input'
import { defineAction } from '@/server/actions/define-action'

export const keepChoice = defineAction({
  act: 'account.views',
  input: listChoiceInput,
  run: ({ tx, input }) => keepListChoice(tx, input),
})
