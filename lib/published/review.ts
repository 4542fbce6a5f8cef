import { z } from 'zod'
import type { Role } from '../access'
import type { PlainDate } from '../dates'
import { codeOf, optionalLine, optionalText, requiredId } from '../fields'
import { ARTICLES } from '../law/articles'
import { breach, ok, type Result } from '../result'
import { REVIEW_CHAIN_CODES, REVIEWER_ROLES, type ReviewChain, type ReviewerRole } from './review-chain'

export const VERDICTS = ['approved', 'returned'] as const
export type Verdict = (typeof VERDICTS)[number]

export const submissionInput = z.object({ itemId: requiredId, intended: optionalLine(200) })
export type SubmissionInput = z.output<typeof submissionInput>

export const recallInput = z.object({ itemId: requiredId })

/** A verdict on one step; what is returned says why. */
export const reviewInput = z
  .object({
    itemId: requiredId,
    stepId: requiredId,
    verdict: codeOf(VERDICTS),
    remarks: optionalText(1000),
    proofreadBy: optionalLine(60),
  })
  .refine(({ verdict, remarks }) => verdict === 'approved' || remarks !== '', { error: 'required', path: ['remarks'] })
export type ReviewInput = z.output<typeof reviewInput>

export type ReviewStep = {
  id: number
  chain: ReviewChain
  ordinal: number
  name: string
  proofread: boolean
  role: ReviewerRole
}
type Review = { stepId: number; chain: ReviewChain; staffId: number; verdict: Verdict; reviewedOn: PlainDate }
export type Submission = {
  submittedBy: number
  recalledOn: PlainDate | null
  steps: readonly ReviewStep[]
  reviews: readonly Review[]
}

/** The review state of an unpublished item, by its last submission. */
export const REVIEW_STANDINGS = ['draft', 'in_review', 'returned', 'cleared'] as const
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number]

export function reviewStanding(submission: Submission | undefined): ReviewStanding {
  if (!submission || submission.recalledOn) return 'draft'
  if (submission.reviews.some(({ verdict }) => verdict === 'returned')) return 'returned'
  return nextSteps(submission).length === 0 ? 'cleared' : 'in_review'
}

/** The next step of each chain; the chains run beside each other, their steps one after the other. */
export function nextSteps({ steps, reviews }: Pick<Submission, 'steps' | 'reviews'>): ReviewStep[] {
  const stepIdsTaken = new Set(reviews.map(({ stepId }) => stepId))
  return REVIEW_CHAIN_CODES.flatMap((chain) => {
    const open = steps.filter((step) => step.chain === chain && !stepIdsTaken.has(step.id))
    return open.toSorted((one, other) => one.ordinal - other.ordinal).slice(0, 1)
  })
}

export type Reviewer = { staffId: number | null; role: Role; qualified: boolean }

/**
 * Whether a person may take a step now: it is next, the person's role reaches it, a passed assessment is in force, and
 * no other step of the chain is theirs. Who submitted the item reviews it only where the organ allows that.
 */
export function checkReviewer(
  submission: Submission,
  step: ReviewStep,
  { staffId, role, qualified }: Reviewer,
  { drafterReviews }: { drafterReviews: boolean },
): Result<undefined> {
  if (reviewStanding(submission) !== 'in_review' || !nextSteps(submission).some(({ id }) => id === step.id))
    return breach('stepNotNext')
  if (!reaches(role, step.role)) return breach('stepOfOtherRole')
  if (staffId === null || !qualified) return breach('notQualified')
  if (!drafterReviews && submission.submittedBy === staffId) return breach('reviewOfOwn')
  const twice = submission.reviews.some((review) => review.chain === step.chain && review.staffId === staffId)
  return twice ? breach('reviewedTwice') : ok()
}

/** Whether a role is the needed one or a higher one. */
export function reaches(role: Role, needed: ReviewerRole): boolean {
  return (REVIEWER_ROLES as readonly Role[]).indexOf(role) >= REVIEWER_ROLES.indexOf(needed)
}

/** 先审查、后公开: an item may be published only from the day on which the last step of both chains was approved. */
export function checkCleared(submission: Submission | undefined, publishedOn: PlainDate): Result<undefined> {
  if (reviewStanding(submission) !== 'cleared') return breach('reviewIncomplete', { citation: ARTICLES.secrecyReview })
  const last = submission!.reviews.reduce<string>(
    (latest, { reviewedOn }) => (reviewedOn > latest ? reviewedOn : latest),
    '',
  )
  return publishedOn < last
    ? breach('publishedBeforeReview', { citation: ARTICLES.secrecyReview, field: 'publishedOn' })
    : ok()
}

/** A publication without the chain is only entered afterwards, for days before the organ began with it. */
export function checkPaper(publishedOn: PlainDate, reviewsSince: PlainDate | null): Result<undefined> {
  return reviewsSince !== null && publishedOn >= reviewsSince
    ? breach('reviewRequired', { citation: ARTICLES.secrecyReview, field: 'publishedOn' })
    : ok()
}
