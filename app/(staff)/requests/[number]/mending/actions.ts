'use server'

import { mendGap } from '@/db/writes/case-gaps'
import { mendInput } from '@/lib/requests/mending'
import { defineAction } from '@/server/actions/define-action'

export const mend = defineAction({
  act: 'request.mend',
  input: mendInput,
  run: ({ tx, input, today }) => mendGap(tx, input, today),
})
