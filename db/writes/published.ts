import { eq, sql } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { PublishedItemChangeInput, PublishedItemInput } from '@/lib/published/input'
import { checkItem } from '@/lib/published/publication'
import { checkCleared, checkPaper, reviewStanding } from '@/lib/published/review'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { reviewRulesOf, submissionsOf } from '../queries/review-file'
import { proposals, publicEvents } from '../schema/interaction'
import { interpretations, itemCorrections, itemWithdrawals } from '../schema/item-acts'
import { publicationSuggestions } from '../schema/matters'
import { postings, publishedItems } from '../schema/published'
import { itemSubmissions, paperReviews, reviewSteps, reviews } from '../schema/reviews'
import type { Tx } from '../transaction'
import { removeAttachmentsOf } from './attachments'
import { insertRow } from './insert-row'
import { indexItem, unindexItem } from './search-index'

type Item = typeof publishedItems.$inferSelect

/** Records a draft, or, with a day of publication, what was published before the organ began with the chain of reviews. */
export function recordItem(
  tx: Tx,
  { postings: appearances, interpretation, paperReview, ...item }: PublishedItemInput,
): Result<{ id: number }> {
  const lawful = checkItem(item, appearances)
  if (!lawful.ok) return lawful
  const reviewed = checkBackEntry(tx, item.publishedOn)
  if (!reviewed.ok) return reviewed
  const interpretable = checkInterpreted(tx, interpretation)
  if (!interpretable.ok) return interpretable
  if (isNumbered(tx, item.indexNumber)) return breach('indexNumberTaken', { field: 'indexNumber' })
  const after = insertRow(tx.sql, publishedItems, { ...item, version: 1 })
  insertPostings(tx, after.id, appearances)
  keepInterpretation(tx, after.id, interpretation)
  if (after.publishedOn) noteReviewedOnPaper(tx, after.id, paperReview)
  indexItem(tx.sql, after)
  const recorded = { ...after, interpretation, paperReview, postings: appearances }
  recordAct(tx, { act: 'published.record', subject: `item:${after.id}`, after: recorded })
  return ok({ id: after.id })
}

/** Changes a draft that is not under review, or, with a reason, the record of what is public. */
export function changeItem(tx: Tx, input: PublishedItemChangeInput): Result<{ id: number }> {
  const { id, version, correction, postings: appearances, interpretation, paperReview, ...item } = input
  const before = tx.sql.select().from(publishedItems).where(eq(publishedItems.id, id)).get()
  if (before?.version !== version) return conflict
  const lawful = checkItem(item, appearances)
  if (!lawful.ok) return lawful
  const possible = before.publishedOn ? checkPublic(tx, before, input) : checkDraft(tx, before, input)
  if (!possible.ok) return possible
  const interpretable = checkInterpreted(tx, interpretation, id)
  if (!interpretable.ok) return interpretable
  if (isNumbered(tx, item.indexNumber, id)) return breach('indexNumberTaken', { field: 'indexNumber' })
  const paperReviewBefore = paperReviewOf(tx, id)
  const postingsBefore = removePostings(tx, id)
  const interpretationBefore = dropInterpretation(tx, id)
  const after = tx.sql
    .update(publishedItems)
    .set({ ...item, version: version + 1 })
    .where(eq(publishedItems.id, id))
    .returning()
    .get()
  insertPostings(tx, id, appearances)
  keepInterpretation(tx, id, interpretation)
  if (after.publishedOn && (!before.publishedOn || paperReviewBefore !== undefined))
    noteReviewedOnPaper(tx, id, paperReview)
  indexItem(tx.sql, after)
  recordAct(tx, {
    act: 'published.change',
    subject: `item:${id}`,
    reason: correction,
    before: {
      ...before,
      interpretation: interpretationBefore,
      paperReview: paperReviewBefore ?? '',
      postings: postingsBefore,
    },
    after: { ...after, interpretation, paperReview, postings: appearances },
  })
  return ok({ id })
}

/**
 * Takes out an item that was entered by mistake; the audit trail keeps it whole. What went through the chain and was
 * published stays: it is withdrawn.
 */
export function removeItem(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(publishedItems).where(eq(publishedItems.id, id)).get()
  if (before?.version !== version) return conflict
  if (before.publishedOn && paperReviewOf(tx, id) === undefined) return breach('reviewedItemStays')
  if (isReferredTo(tx, id)) return breach('inUse')
  const belongings = removeWhatBelongsTo(tx, id)
  tx.sql.delete(publishedItems).where(eq(publishedItems.id, id)).run()
  unindexItem(tx.sql, id)
  recordAct(tx, { act: 'published.remove', subject: `item:${id}`, reason, before: { ...before, ...belongings } })
  return ok()
}

/** Whether an interpretation, a proposal, an event or a suggestion names the item. */
function isReferredTo(tx: Tx, id: number): boolean {
  return [
    tx.sql.select().from(interpretations).where(eq(interpretations.ofItemId, id)).get(),
    tx.sql.select().from(proposals).where(eq(proposals.itemId, id)).get(),
    tx.sql.select().from(publicEvents).where(eq(publicEvents.itemId, id)).get(),
    tx.sql.select().from(publicationSuggestions).where(eq(publicationSuggestions.itemId, id)).get(),
  ].some(Boolean)
}

function removeWhatBelongsTo(tx: Tx, id: number) {
  const submissions = submissionsOf(tx.sql, id)
  for (const submission of submissions) {
    tx.sql.delete(reviews).where(eq(reviews.submissionId, submission.id)).run()
    tx.sql.delete(reviewSteps).where(eq(reviewSteps.submissionId, submission.id)).run()
  }
  tx.sql.delete(itemSubmissions).where(eq(itemSubmissions.itemId, id)).run()
  return {
    submissions,
    paperReview: tx.sql.delete(paperReviews).where(eq(paperReviews.itemId, id)).returning().get()?.reviewers ?? '',
    postings: removePostings(tx, id),
    files: removeAttachmentsOf(tx, 'item', id),
    interpretation: dropInterpretation(tx, id),
    withdrawal: tx.sql.delete(itemWithdrawals).where(eq(itemWithdrawals.itemId, id)).returning().get(),
    corrections: tx.sql.delete(itemCorrections).where(eq(itemCorrections.itemId, id)).returning().all(),
  }
}

function checkBackEntry(tx: Tx, publishedOn: PlainDate | null): Result<undefined> {
  return publishedOn ? checkPaper(publishedOn, reviewRulesOf(tx.sql).reviewsSince) : ok()
}

function checkDraft(tx: Tx, { id }: Item, { publishedOn }: PublishedItemChangeInput): Result<undefined> {
  const standing = reviewStanding(submissionsOf(tx.sql, id)[0])
  if (standing === 'in_review' || standing === 'cleared') return breach('underReview')
  return checkBackEntry(tx, publishedOn)
}

/** What is public stays public, on a day that its reviews allow; a change of its record says why. */
function checkPublic(tx: Tx, before: Item, { publishedOn, correction }: PublishedItemChangeInput): Result<undefined> {
  if (!publishedOn) return breach('publishedAlready', { field: 'publishedOn' })
  if (correction === '') return breach('correctionReasonMissing', { field: 'correction' })
  if (paperReviewOf(tx, before.id) === undefined) return checkCleared(submissionsOf(tx.sql, before.id)[0], publishedOn)
  return publishedOn === before.publishedOn ? ok() : checkBackEntry(tx, publishedOn)
}

/** What an item interprets is another one of the ledger, or a document of the register. */
function checkInterpreted(tx: Tx, of: PublishedItemInput['interpretation'], self = 0): Result<undefined> {
  const field = 'interpretation.ofItemId'
  if (!of?.ofItemId) return ok()
  if (of.ofItemId === self) return breach('interpretsItself', { field })
  if (of.documentId) return breach('interpretsTwo', { field })
  const original = tx.sql.select().from(publishedItems).where(eq(publishedItems.id, of.ofItemId)).get()
  return original ? ok() : breach('itemUnknown', { field })
}

/** Who reviewed an item on paper; undefined where it was published through the chain, or not yet. */
function paperReviewOf(tx: Tx, itemId: number): string | undefined {
  return tx.sql.select().from(paperReviews).where(eq(paperReviews.itemId, itemId)).get()?.reviewers
}

function noteReviewedOnPaper(tx: Tx, itemId: number, reviewers: string): void {
  tx.sql
    .insert(paperReviews)
    .values({ itemId, reviewers })
    .onConflictDoUpdate({ target: paperReviews.itemId, set: { reviewers } })
    .run()
}

function isNumbered(tx: Tx, indexNumber: string, except = 0): boolean {
  if (indexNumber === '') return false
  const other = sql`${publishedItems.indexNumber} = ${indexNumber} AND ${publishedItems.id} <> ${except}`
  return tx.sql.select({ id: publishedItems.id }).from(publishedItems).where(other).get() !== undefined
}

export function insertPostings(tx: Tx, itemId: number, appearances: PublishedItemInput['postings']): void {
  if (appearances.length === 0) return
  tx.sql
    .insert(postings)
    .values(appearances.map((posting) => ({ ...posting, itemId })))
    .run()
}

function removePostings(tx: Tx, itemId: number) {
  return tx.sql.delete(postings).where(eq(postings.itemId, itemId)).returning().all()
}

function keepInterpretation(tx: Tx, itemId: number, interpretation: PublishedItemInput['interpretation']): void {
  if (interpretation)
    tx.sql
      .insert(interpretations)
      .values({ itemId, ...interpretation })
      .run()
}

function dropInterpretation(tx: Tx, itemId: number) {
  return tx.sql.delete(interpretations).where(eq(interpretations.itemId, itemId)).returning().get() ?? null
}
