import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { ApproveManyInput, SubmitManyInput } from '@/lib/published/many'
import { conflict, ok, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { rowByRow } from '../row-by-row'
import { itemSubmissions, reviewSteps } from '../schema/reviews'
import type { Tx } from '../transaction'
import { recallItem, reviewItem, submitItem } from './reviews'

/** Submits each of the items by itself. */
export function submitMany(
  tx: Tx,
  { itemIds, intended }: SubmitManyInput,
  today: PlainDate,
): Result<RowOutcome<number>[]> {
  return rowByRow(tx, itemIds, (itemId) => {
    const submitted = submitItem(tx, { itemId, intended }, today)
    return submitted.ok ? ok(itemId) : submitted
  })
}

/** Recalls items from review. */
export function recallMany(tx: Tx, itemIds: readonly number[], today: PlainDate): Result<RowOutcome<null>[]> {
  return rowByRow(tx, itemIds, (itemId) => {
    const recalled = recallItem(tx, itemId, today)
    return recalled.ok ? ok(null) : recalled
  })
}

/** Approves each of the steps by itself; a step with proofreading names who proofread. */
export function approveMany(
  tx: Tx,
  { stepIds, proofreadBy }: ApproveManyInput,
  today: PlainDate,
): Result<RowOutcome<null>[]> {
  return rowByRow(tx, stepIds, (stepId) => {
    const step = tx.sql
      .select({ itemId: itemSubmissions.itemId, proofread: reviewSteps.proofread })
      .from(reviewSteps)
      .innerJoin(itemSubmissions, eq(itemSubmissions.id, reviewSteps.submissionId))
      .where(eq(reviewSteps.id, stepId))
      .get()
    if (!step) return conflict
    const approval = { itemId: step.itemId, stepId, verdict: 'approved', remarks: '' } as const
    const reviewed = reviewItem(tx, { ...approval, proofreadBy: step.proofread ? proofreadBy : '' }, today)
    return reviewed.ok ? ok(null) : reviewed
  })
}
