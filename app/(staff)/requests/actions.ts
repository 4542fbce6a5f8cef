'use server'

import { dropView, keepView } from '@/db/writes/saved-views'
import { ok } from '@/lib/result'
import { savedViewInput, savedViewRemoval } from '@/lib/saved-view'
import { defineAction } from '@/server/actions/define-action'
import { openedAddress } from '@/server/gate/sealed-search'

export const keep = defineAction({
  act: 'account.views',
  input: savedViewInput,
  // Kept as it was typed, since the seal does not outlast the session.
  prepare: async ({ address }) => ok(await openedAddress(address)),
  run: ({ tx, input, prepared }) => keepView(tx, { ...input, address: prepared }),
})

export const drop = defineAction({
  act: 'account.views',
  input: savedViewRemoval,
  run: ({ tx, input }) => dropView(tx, input),
})
