'use server'

import { z } from 'zod'
import { requiredId } from '@/lib/fields'
import { ok } from '@/lib/result'
import { defineAction } from '@/lib/server/define-action'
import { undoInSteps } from '@/lib/server/imports/undo'

export const undo = defineAction({
  act: 'import.run',
  input: z.object({ id: requiredId }),
  prepare: ({ id }, actor) => undoInSteps(actor, id),
  run: () => ok(),
})
