import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { DeskWaiting } from '@/lib/duties/desk'
import type { Scope } from '@/lib/requests/list-query'
import { readableText } from '../anonymisation/readable'
import { connection } from '../client'
import { caseClocks as clocks } from '../schema/case-acts'
import { disclosureRequests as requests } from '../schema/requests'
import { RECEIVED_OR_ARRIVED } from './day-columns'
import { lettersWaitingFor } from './kept-letters'
import { reportsWaitingFor } from './report/waiting'
import { inScope } from './request-conditions'
import { returnedItems, reviewsWaitingFor } from './reviews'

/** Requests that somebody has to take up, though no day is set for it. */
const TO_TAKE_UP = ['to_assign', 'to_serve'] as const
/** More of a kind are in its own list, to which the counters lead. */
const MOST_OF_A_KIND = 10

/** What waits for the actor without a deadline, and since when: reviews, letters, reports, requests to be taken up. */
export function waitingFor(actor: Actor, today: PlainDate, scope: Scope | undefined): DeskWaiting[] {
  const waiting = [
    ...reviewsFor(actor, today),
    ...lettersFor(actor, today),
    ...reportsFor(actor),
    ...requestsToTakeUp(actor, scope),
  ]
  return waiting.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}

function reviewsFor(actor: Actor, today: PlainDate): DeskWaiting[] {
  if (!may(actor, 'published.review')) return []
  const reviews = reviewsWaitingFor(actor, today).slice(0, MOST_OF_A_KIND)
  const returned = returnedItems(actor).slice(0, MOST_OF_A_KIND)
  return [
    ...reviews.map(({ itemId, title, step, submitter, submittedOn }) => ({
      kind: 'review' as const,
      step,
      object: title,
      href: `/published/${itemId}/review`,
      by: submitter,
      since: submittedOn,
    })),
    ...returned.map(({ itemId, title, reviewer, returnedOn }) => ({
      kind: 'returnedItem' as const,
      step: '',
      object: title,
      href: `/published/${itemId}`,
      by: reviewer,
      since: returnedOn,
    })),
  ]
}

function lettersFor(actor: Actor, today: PlainDate): DeskWaiting[] {
  if (!may(actor, 'letter.draft')) return []
  const { waiting, returned } = lettersWaitingFor(actor, today)
  const asWaiting = (kind: 'letter' | 'returnedLetter') => (letter: (typeof waiting)[number]) => ({
    kind,
    step: letter.open?.name ?? '',
    object: `${letter.letter.label} ${letter.request}`.trim(),
    href: `/letters/${letter.id}`,
    by: kind === 'letter' ? letter.drafter : letter.reviewer,
    since: letter.submittedOn,
  })
  return [
    ...waiting.slice(0, MOST_OF_A_KIND).map(asWaiting('letter')),
    ...returned.slice(0, MOST_OF_A_KIND).map(asWaiting('returnedLetter')),
  ]
}

function reportsFor(actor: Actor): DeskWaiting[] {
  if (!may(actor, 'report.view')) return []
  return reportsWaitingFor(actor).map(({ year, next, by, on }) => ({
    kind: next === 'sign' ? ('reportToSign' as const) : ('reportToPublish' as const),
    step: '',
    object: String(year),
    href: `/reports/${year}/publication`,
    by,
    since: on,
  }))
}

function requestsToTakeUp(actor: Actor, scope: Scope | undefined): DeskWaiting[] {
  if (!may(actor, 'request.edit')) return []
  const rows = connection()
    .select({
      number: requests.number,
      stage: clocks.stage,
      description: readableText(actor, requests.description),
      since: RECEIVED_OR_ARRIVED,
    })
    .from(clocks)
    .innerJoin(requests, eq(requests.id, clocks.requestId))
    .where(and(inArray(clocks.stage, TO_TAKE_UP), scope && inScope(actor, scope)))
    .orderBy(asc(clocks.requestId))
    .limit(MOST_OF_A_KIND)
    .all()
  return rows.map(({ number, stage, description, since }) => ({
    kind: stage === 'to_serve' ? ('toServe' as const) : ('toAssign' as const),
    step: '',
    object: `${number} ${description}`,
    href: `/requests/${number}`,
    by: '',
    since,
  }))
}
