'use server'

import { z } from 'zod'
import { requiredId } from '@/lib/fields'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { undoInSteps } from '@/server/imports/undo'

export const undo = defineAction({
  act: 'import.run',
  input: z.object({ id: requiredId }),
  prepare: ({ id }, actor) => undoInSteps(actor, id),
  run: () => ok(),
})
