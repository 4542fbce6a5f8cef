import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { leftToPublish } from '@/lib/published/publish-by'
import { checkReviewer, nextSteps, type Reviewer, reviewStanding } from '@/lib/published/review'
import { connection } from '../client'
import { staff } from '../schema/organ'
import { categories, publishedItems as items } from '../schema/published'
import { itemSubmissions as submissions } from '../schema/reviews'
import { inState } from './item-state'
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

/** The steps of the item that the actor may take now, and why not, where a step is next and may not be taken. */
export function stepsFor(actor: Actor<'published.view'>, itemId: number, today: PlainDate) {
  const submission = submissionsOf(connection(), itemId)[0]
  if (!submission || reviewStanding(submission) !== 'in_review') return []
  const [reviewer, rules] = [reviewerOf(actor, today), reviewRulesOf(connection())]
  return nextSteps(submission).map((step) => ({ step, permitted: checkReviewer(submission, step, reviewer, rules) }))
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
