'use server'

import { keepCollection } from '@/db/writes/region/years'
import { collectionInput } from '@/lib/region/input'
import { defineAction } from '@/server/actions/define-action'

export const keep = defineAction({
  act: 'region.settle',
  input: collectionInput,
  run: ({ tx, input }) => keepCollection(tx, input),
})
