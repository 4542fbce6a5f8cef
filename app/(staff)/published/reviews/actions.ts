'use server'

import { approveMany } from '@/db/writes/many-items'
import { approveManyInput } from '@/lib/published/many'
import { defineAction } from '@/server/actions/define-action'

export const approveAll = defineAction({
  act: 'published.review',
  input: approveManyInput,
  run: ({ tx, input, today }) => approveMany(tx, input, today),
})
