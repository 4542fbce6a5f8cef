import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { type ChainStep, DEFAULT_CHAIN } from '@/lib/published/review-chain'
import type { Statements } from '../client'
import { organs, staff } from '../schema/organ'
import { reviewChain, reviews, reviewSteps as steps, itemSubmissions as submissions } from '../schema/reviews'

/** From when the organ has its items reviewed, and whether who drafts may review. */
export function reviewRulesOf(sql: Statements): { reviewsSince: PlainDate | null; drafterReviews: boolean } {
  const rules = { reviewsSince: organs.reviewsSince, drafterReviews: organs.drafterReviews }
  return sql.select(rules).from(organs).get() ?? { reviewsSince: null, drafterReviews: false }
}

/** The chain that an item submitted now goes through. */
export function chainOf(sql: Statements): ChainStep[] {
  const { chain, name, proofread, role } = reviewChain
  const own = sql.select({ chain, name, proofread, role }).from(reviewChain)
  const ownSteps = own.orderBy(asc(reviewChain.chain), asc(reviewChain.ordinal)).all()
  return ownSteps.length > 0 ? ownSteps : [...DEFAULT_CHAIN]
}

/** The submissions of an item with their steps and reviews, the last one first. */
export function submissionsOf(sql: Statements, itemId: number) {
  return submissionFiles(
    sql,
    sql.select().from(submissions).where(eq(submissions.itemId, itemId)).orderBy(desc(submissions.id)).all(),
  )
}

/** The same for submissions already found. */
export function submissionFiles(sql: Statements, rows: (typeof submissions.$inferSelect)[]) {
  const ids = rows.map(({ id }) => id)
  const allSteps = sql
    .select()
    .from(steps)
    .where(inArray(steps.submissionId, ids))
    .orderBy(asc(steps.chain), asc(steps.ordinal))
    .all()
  const allReviews = sql
    .select({ review: reviews, reviewer: staff.name })
    .from(reviews)
    .innerJoin(staff, eq(staff.id, reviews.staffId))
    .where(inArray(reviews.submissionId, ids))
    .all()
    .map(({ review, reviewer }) => ({ ...review, reviewer }))
  return rows.map((submission) => ({
    ...submission,
    steps: allSteps.filter(({ submissionId }) => submissionId === submission.id),
    reviews: allReviews.filter(({ submissionId }) => submissionId === submission.id),
  }))
}
