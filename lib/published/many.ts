import { z } from 'zod'
import { optionalLine, requiredId } from '../fields'
import { MOST_AT_ONCE } from '../row-by-row'

/** 送审 of many items. */
export const submitManyInput = z.object({
  itemIds: z.array(requiredId).min(1, 'required').max(MOST_AT_ONCE, 'tooManyParts'),
  intended: optionalLine(200),
})
export type SubmitManyInput = z.output<typeof submitManyInput>
export const undoSubmissionsInput = z.object({ undo: z.array(requiredId).min(1).max(MOST_AT_ONCE) })

/** Approval of many steps, each of one item. */
export const approveManyInput = z.object({
  stepIds: z.array(requiredId).min(1, 'required').max(MOST_AT_ONCE, 'tooManyParts'),
  proofreadBy: optionalLine(60),
})
export type ApproveManyInput = z.output<typeof approveManyInput>
