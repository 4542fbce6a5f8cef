import { and, between, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { NONE } from '@/lib/address'
import type { PlainDate } from '@/lib/dates'
import { outcomesIn } from '@/lib/law/outcomes'
import { type Days, daysOf } from '@/lib/list-query'
import type { Had, RequestListQuery } from '@/lib/requests/list-query'
import type { Horizon, Status } from '@/lib/requests/status'
import { connection } from '../client'
import { clarifications, caseClocks as clocks, consultations, extensions } from '../schema/case-acts'
import { staff } from '../schema/organ'
import { conclusions, disclosureRequests as requests } from '../schema/requests'
import { applicantById, identitiesOf } from './applicants'
import { inYear } from './day-columns'
import { requestMatches } from './search'
import { concludedIn, countedConclusions, inHandIn, openAt, receivedIn } from './table3-conditions'

/** How the present round was concluded. */
export const presentReply = and(eq(conclusions.requestId, requests.id), eq(conclusions.round, clocks.round))

// Must be the same text as the partial index's condition, or SQLite would not use the index.
export const IS_OPEN = sql`${clocks.concludedOn} IS NULL AND ${clocks.stage} <> 'split'`

export function endedIn({ from, to }: Days): SQL {
  return between(clocks.concludedOn, from, to)
}

export function dueIn({ from, to }: Days): SQL {
  return and(IS_OPEN, between(clocks.dueOn, from, to))!
}

const ACTS = { extension: extensions, clarification: clarifications, consultation: consultations }

export function hadAct(act: Had): SQL {
  if (act === 'irregular') return gt(clocks.irregularActs, 0)
  const table = ACTS[act]
  return exists(connection().select({ id: table.id }).from(table).where(eq(table.requestId, requests.id)))
}

/** Of one section, or of none; without either, of all. */
export function ofSection(section: number | typeof NONE | undefined): SQL | undefined {
  if (section === undefined) return undefined
  return section === NONE ? isNull(requests.sectionId) : eq(requests.sectionId, section)
}

function ofHandler(handler: number | typeof NONE): SQL {
  return handler === NONE ? isNull(requests.handlerId) : eq(requests.handlerId, handler)
}

/** The filters of the list of requests, each as a condition; `counted` is joined where `asksCounted`. */
export function conditions(actor: Actor, query: RequestListQuery, horizon: Horizon): (SQL | undefined)[] {
  const { scope, status, stage, year, kind, channel, section, handler, applicant, q } = query
  const { only, had, received, concluded, ended, due, open, inHand, withheld } = query
  return [
    only === undefined ? undefined : inArray(requests.number, only.split(',')),
    scope && inScope(actor, scope),
    status && inStatus(status, horizon),
    stage && eq(clocks.stage, stage),
    inYear(requests.receivedOn, year),
    kind && eq(requests.applicantKind, kind),
    channel && eq(requests.channel, channel),
    received && receivedIn(daysOf(received)),
    concluded && concludedIn(daysOf(concluded)),
    ended && endedIn(daysOf(ended)),
    due && dueIn(daysOf(due)),
    open && openAt(open),
    inHand && inHandIn(daysOf(inHand)),
    had && hadAct(had),
    ofOutcome(query),
    withheld && eq((concluded ? countedConclusions : conclusions).withheldGround, withheld),
    ofSection(section),
    handler === undefined ? undefined : ofHandler(handler),
    applicant === undefined ? undefined : ofSameApplicant(actor, applicant),
    q === undefined ? undefined : requestMatches(actor, q),
  ]
}

function ofOutcome({ outcome, group, concluded }: RequestListQuery): SQL | undefined {
  const reply = concluded ? countedConclusions : conclusions
  return and(outcome && eq(reply.outcome, outcome), group && inArray(reply.outcome, outcomesIn(group)))
}

/** Whether a filter asks for the conclusion that table 三 counts. */
export function asksCounted({ concluded, open, inHand }: RequestListQuery): boolean {
  return [concluded, open, inHand].some((filter) => filter !== undefined)
}

/** Whether a filter asks for the standing of the request, or how its present round ended. */
export function asksStanding(query: RequestListQuery): boolean {
  const { status, stage, outcome, group, withheld, ended, due, had } = query
  return [status, stage, outcome, group, withheld, ended, due, had].some((filter) => filter !== undefined)
}

/**
 * All requests of the applicant with this id, including entries without an identity number; none for those who may not
 * see applicants.
 */
function ofSameApplicant(actor: Actor, id: number): SQL {
  const applicant = applicantById(actor, id)
  return applicant ? inArray(requests.applicantId, identitiesOf(actor, applicant)) : sql`0`
}

/** The actor's own requests, or those of the section to which the actor belongs. */
export function inScope({ staffId }: Actor, scope: 'mine' | 'section'): SQL {
  if (staffId === null) return sql`0`
  if (scope === 'mine') return eq(requests.handlerId, staffId)
  const own = connection().select({ id: staff.sectionId }).from(staff).where(eq(staff.id, staffId))
  return sql`${requests.sectionId} = (${own})`
}

const STOPPED = sql`(${clocks.dueOn} IS NULL AND ${clocks.stage} IN ('awaiting_clarification', 'awaiting_payment'))`

/** Open with a running period: waiting neither for the applicant nor for a consulted party. */
export function runningOn(today: PlainDate, ...due: (SQL | undefined)[]): SQL {
  // No period runs until another organ answers: then there is no deadline, and what is late is the answer.
  const consulting = and(eq(clocks.stage, 'consulting'), or(gte(clocks.waitingUntil, today), isNull(clocks.dueOn)))!
  return and(
    IS_OPEN,
    sql`${clocks.stage} <> 'awaiting_confirmation'`,
    sql`NOT ${STOPPED}`,
    sql`NOT coalesce(${consulting}, 0)`,
    ...due,
  )!
}

/** The statuses of `statusOf`, as conditions on what follows from the record. */
export function inStatus(status: Status, { today, soonUntil }: Horizon): SQL {
  const { dueOn, stage, waitingUntil, concludedOn } = clocks
  const stillWaiting = or(isNull(waitingUntil), gte(waitingUntil, today))!
  const consulting = and(eq(stage, 'consulting'), gte(waitingUntil, today))!
  const answerAwaited = and(eq(stage, 'consulting'), isNull(dueOn))!
  const running = (...due: (SQL | undefined)[]) => runningOn(today, ...due)
  switch (status) {
    case 'unconfirmed':
      return eq(stage, 'awaiting_confirmation')
    case 'split':
      return eq(stage, 'split')
    case 'concluded':
      return and(isNotNull(concludedOn), or(isNull(dueOn), lte(concludedOn, dueOn)))!
    case 'concluded_late':
      return sql`${concludedOn} > ${dueOn}`
    case 'paused':
      return and(IS_OPEN, or(and(STOPPED, stillWaiting), consulting))!
    case 'lapsed':
      return and(IS_OPEN, or(STOPPED, answerAwaited), lt(waitingUntil, today))!
    case 'overdue':
      return running(lt(dueOn, today))
    case 'due_soon':
      return running(gte(dueOn, today), lte(dueOn, soonUntil))
    case 'open':
      return running(or(isNull(dueOn), gt(dueOn, soonUntil)))
  }
}
