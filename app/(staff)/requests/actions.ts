'use server'

import { dropView, keepView } from '@/db/writes/saved-views'
import { savedViewInput, savedViewRemoval } from '@/lib/saved-view'
import { defineAction } from '@/server/actions/define-action'

export const keep = defineAction({
  act: 'account.views',
  input: savedViewInput,
  run: ({ tx, input }) => keepView(tx, input),
})

export const drop = defineAction({
  act: 'account.views',
  input: savedViewRemoval,
  run: ({ tx, input }) => dropView(tx, input),
})
