import { eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { PublicationInput } from '@/lib/published/input'
import { checkItem } from '@/lib/published/publication'
import {
  checkCleared,
  checkReviewer,
  type Reviewer,
  type ReviewInput,
  reviewStanding,
  type SubmissionInput,
} from '@/lib/published/review'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { isQualified } from '../queries/qualification-standing'
import { chainOf, reviewRulesOf, submissionsOf } from '../queries/review-file'
import { publishedItems } from '../schema/published'
import { itemSubmissions, reviewSteps, reviews } from '../schema/reviews'
import type { Tx } from '../transaction'
import { insertPostings } from './published'

/** 送审: the item, as it now is, goes through the chain, as it now is. */
export function submitItem(tx: Tx, { itemId, intended }: SubmissionInput, today: PlainDate): Result<{ id: number }> {
  const item = itemOf(tx, itemId)
  if (!item) return conflict
  if (tx.actor.staffId === null) return breach('notQualified')
  if (item.publishedOn) return breach('publishedAlready')
  if (item.disclosure !== 'proactive') return breach('notForPublication')
  const standing = reviewStanding(submissionsOf(tx.sql, itemId)[0])
  if (standing === 'in_review' || standing === 'cleared') return breach('underReview')
  const submission = tx.sql
    .insert(itemSubmissions)
    .values({ itemId, submittedBy: tx.actor.staffId, submittedOn: today, intended })
    .returning()
    .get()
  const steps = chainOf(tx.sql).map((step, ordinal) => ({ ...step, ordinal, submissionId: submission.id }))
  tx.sql.insert(reviewSteps).values(steps).run()
  recordAct(tx, { act: 'published.submit', subject: `item:${itemId}`, after: submission })
  return ok({ id: itemId })
}

/** Takes an item that is under review, or cleared and not yet published, back to be changed. */
export function recallItem(tx: Tx, itemId: number, today: PlainDate): Result<{ id: number }> {
  const submission = submissionsOf(tx.sql, itemId)[0]
  const standing = reviewStanding(submission)
  if (!submission || itemOf(tx, itemId)?.publishedOn || standing === 'draft' || standing === 'returned')
    return breach('notUnderReview')
  tx.sql.update(itemSubmissions).set({ recalledOn: today }).where(eq(itemSubmissions.id, submission.id)).run()
  recordAct(tx, { act: 'published.recall', subject: `item:${itemId}`, after: { submission: submission.id } })
  return ok({ id: itemId })
}

/** One step of the chain: approved, or returned with remarks, which ends the submission. */
export function reviewItem(tx: Tx, input: ReviewInput, today: PlainDate): Result<{ id: number }> {
  const { itemId, stepId, verdict, remarks, proofreadBy } = input
  const submission = submissionsOf(tx.sql, itemId)[0]
  const step = submission?.steps.find(({ id }) => id === stepId)
  if (!submission || !step) return conflict
  const permitted = checkReviewer(submission, step, reviewerOf(tx, today), reviewRulesOf(tx.sql))
  if (!permitted.ok) return permitted
  if (step.proofread && verdict === 'approved' && proofreadBy === '')
    return breach('proofreadingMissing', { field: 'proofreadBy' })
  const after = tx.sql
    .insert(reviews)
    .values({
      stepId,
      verdict,
      remarks,
      proofreadBy,
      reviewedOn: today,
      submissionId: submission.id,
      chain: step.chain,
      staffId: tx.actor.staffId!,
    })
    .returning()
    .get()
  const act = verdict === 'approved' ? 'published.approve' : 'published.return'
  recordAct(tx, { act, subject: `item:${itemId}`, reason: remarks, after: { ...after, step: step.name } })
  return ok({ id: itemId })
}

/** Publishes what every step of the chain has approved: the only way for an item to become public in the ledger. */
export function publishItem(tx: Tx, input: PublicationInput, today: PlainDate): Result<{ id: number }> {
  const { itemId, version, publishedOn, postings } = input
  const before = itemOf(tx, itemId)
  if (before?.version !== version) return conflict
  if (before.publishedOn) return breach('publishedAlready')
  if (!reviewerOf(tx, today).qualified) return breach('notQualified')
  if (publishedOn > today) return breach('dateInFuture', { field: 'publishedOn' })
  const cleared = checkCleared(submissionsOf(tx.sql, itemId)[0], publishedOn)
  if (!cleared.ok) return cleared
  const lawful = checkItem({ ...before, publishedOn }, postings)
  if (!lawful.ok) return lawful
  const after = tx.sql
    .update(publishedItems)
    .set({ publishedOn, version: version + 1 })
    .where(eq(publishedItems.id, itemId))
    .returning()
    .get()
  insertPostings(tx, itemId, postings)
  recordAct(tx, { act: 'published.publish', subject: `item:${itemId}`, before, after: { ...after, postings } })
  return ok({ id: itemId })
}

function reviewerOf({ sql, actor: { staffId, role } }: Tx, today: PlainDate): Reviewer {
  return { staffId, role, qualified: staffId !== null && isQualified(sql, staffId, today) }
}

function itemOf(tx: Tx, id: number) {
  return tx.sql.select().from(publishedItems).where(eq(publishedItems.id, id)).get()
}
