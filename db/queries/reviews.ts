import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { cannotFinish } from '@/lib/published/proposed-chain'
import { leftToPublish } from '@/lib/published/publish-by'
import { checkReviewer, nextSteps, type Reviewer, reviewStanding } from '@/lib/published/review'
import {
  awaitedReviewers,
  type Colleague,
  lackOf,
  leavesWithNobody,
  stepsWithNobody,
  withNobodyWhenSubmittedBy,
} from '@/lib/published/reviewers'
import { connection } from '../client'
import { staff } from '../schema/organ'
import { categories, publishedItems as items } from '../schema/published'
import { itemSubmissions as submissions } from '../schema/reviews'
import { inState } from './item-state'
import { approversOn } from './letter-approvers'
import { isQualified } from './qualification-standing'
import { reckoning } from './reckoning'
import { chainOf, reviewRulesOf, submissionFiles, submissionsOf } from './review-file'

/** The submissions of an item, the last one first, with the names of who submitted. */
export function itemSubmissions(_actor: Actor<'published.view'>, itemId: number) {
  const names = new Map(
    connection()
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  return submissionsOf(connection(), itemId).map((file) => ({
    ...file,
    submitter: names.get(file.submittedBy)!,
    standing: reviewStanding(file),
  }))
}

/**
 * The steps of the item that the actor may take now, and why not, where a step is next and may not be taken; `leaves`: the
 * later steps that would have nobody then.
 */
export function stepsFor(actor: Actor<'published.view'>, itemId: number, today: PlainDate) {
  const submission = submissionsOf(connection(), itemId)[0]
  if (!submission || reviewStanding(submission) !== 'in_review') return []
  const [reviewer, rules] = [reviewerOf(actor, today), reviewRulesOf(connection())]
  const staff = reviewersOn(actor, today)
  return nextSteps(submission).map((step) => ({
    step,
    permitted: checkReviewer(submission, step, reviewer, rules),
    leaves: reviewer.staffId === null ? [] : leavesWithNobody(submission, step, reviewer.staffId, staff, rules),
  }))
}

/** The staff as those who may review on a day. */
export function reviewersOn(_actor: Actor<'published.view'>, day: PlainDate): Colleague[] {
  return approversOn(connection(), day).map(({ staffId, name, role, qualified, away }) => ({
    staffId,
    name,
    role,
    qualified,
    away,
  }))
}

/** Who is awaited at an item under review, and which of its steps nobody could take. */
export function itemAwaits(actor: Actor<'published.view'>, itemId: number, today: PlainDate) {
  const submission = submissionsOf(connection(), itemId)[0]
  if (!submission || reviewStanding(submission) !== 'in_review') return undefined
  const [staff, rules] = [reviewersOn(actor, today), reviewRulesOf(connection())]
  return {
    next: awaitedReviewers(submission, staff, rules),
    withNobody: stepsWithNobody(submission, staff, rules).map((step) => ({ step, lack: lackOf(step, staff) })),
  }
}
export type ItemAwaits = NonNullable<ReturnType<typeof itemAwaits>>

/** The steps that would have nobody if the actor submitted an item now, and who could submit it without that. */
export function submissionOutlook(actor: Actor<'published.view'>, today: PlainDate) {
  const [staff, { drafterReviews }] = [reviewersOn(actor, today), reviewRulesOf(connection())]
  const steps = chainOf(connection())
  const withNobody =
    actor.staffId === null ? [] : withNobodyWhenSubmittedBy(actor.staffId, steps, staff, { drafterReviews })
  const cannot = new Set(cannotFinish(steps, drafterReviews, staff))
  return {
    withNobody: withNobody.map((step) => ({ step, lack: lackOf(step, staff) })),
    couldSubmit: staff.filter((each) => !cannot.has(each)).map(({ name }) => name),
  }
}

/** Whether the actor may publish and review on the day: a passed assessment is in force. */
export function isQualifiedOn(actor: Actor<'published.view'>, day: PlainDate): boolean {
  return reviewerOf(actor, day).qualified
}

/** The steps of all items under review that the actor may take now, the item longest under review first. */
export function reviewsWaitingFor(actor: Actor<'published.view'>, today: PlainDate) {
  const [reviewer, rules] = [reviewerOf(actor, today), reviewRulesOf(connection())]
  if (!reviewer.qualified) return []
  const { calendar } = reckoning(actor)
  const open = openSubmissions()
  const files = submissionFiles(
    connection(),
    open.map(({ submission }) => submission),
  )
  return files.flatMap((file, index) => {
    const steps = nextSteps(file).filter((step) => checkReviewer(file, step, reviewer, rules).ok)
    const { itemId, title, category, formedOn, submitter, submission } = open[index]!
    const timeLeft = formedOn && leftToPublish(formedOn, calendar, today)
    return steps.map(({ id, name, chain }) => ({
      itemId,
      title,
      category,
      submitter,
      submittedOn: submission.submittedOn,
      stepId: id,
      step: name,
      chain,
      left: timeLeft,
    }))
  })
}

/** What the actor submitted and was returned, with the remarks, the latest first. */
export function returnedItems(actor: Actor<'published.view'>) {
  const { staffId } = actor
  if (staffId === null) return []
  const rows = lastSubmissions()
    .where(and(eq(submissions.submittedBy, staffId), isLast, inState('returned')))
    .orderBy(desc(submissions.id))
    .all()
  const files = submissionFiles(
    connection(),
    rows.map(({ submission }) => submission),
  )
  return rows.map(({ itemId, title, category }, index) => {
    const returned = files[index]!.reviews.find(({ verdict }) => verdict === 'returned')!
    const { remarks, reviewer, reviewedOn } = returned
    return { itemId, title, category, remarks, reviewer, returnedOn: reviewedOn }
  })
}

/** The organ's chain of reviews with its rules, for the settings. */
export function reviewChainOf(_actor: Actor<'published.view'>) {
  return { ...reviewRulesOf(connection()), steps: chainOf(connection()) }
}

const isLast = sql`${submissions.id} = (SELECT max(later.id) FROM ${submissions} AS later WHERE later.item_id = ${items.id})`

function lastSubmissions() {
  return connection()
    .select({
      itemId: items.id,
      title: items.title,
      category: categories.name,
      formedOn: items.formedOn,
      submitter: staff.name,
      submission: submissions,
    })
    .from(submissions)
    .innerJoin(items, eq(items.id, submissions.itemId))
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .innerJoin(staff, eq(staff.id, submissions.submittedBy))
    .$dynamic()
}

function openSubmissions() {
  return lastSubmissions()
    .where(and(isNull(items.publishedOn), isLast, inState('in_review')))
    .orderBy(asc(submissions.id))
    .all()
}

function reviewerOf({ staffId, role }: Actor<'published.view'>, day: PlainDate): Reviewer {
  return { staffId, role, qualified: staffId !== null && isQualified(connection(), staffId, day) }
}
