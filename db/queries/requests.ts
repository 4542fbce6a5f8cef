import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { RequestListQuery } from '@/lib/requests/list-query'
import { type Horizon, horizonOf, type Judgement, leftOf, type Status, statusOf } from '@/lib/requests/status'
import { connection } from '../client'
import { assignments, caseClocks as clocks } from '../schema/case-acts'
import { sections, staff } from '../schema/organ'
import { applicants, replies, disclosureRequests as requests } from '../schema/requests'
import { applicantById, identitiesOf } from './applicants'
import { fileOf } from './case-file'
import { shownName, withoutPersonalData } from './personal-data'
import { reckoning } from './reckoning'
import { countMatching, requestMatches } from './search'

const LISTED = {
  number: requests.number,
  receivedOn: requests.receivedOn,
  applicantKind: requests.applicantKind,
  applicant: applicants.name,
  description: requests.description,
  section: sections.name,
  handler: staff.name,
  judgement: clocks,
  outcome: replies.outcome,
}

const presentReply = and(eq(replies.requestId, requests.id), eq(replies.round, clocks.round))

function listed() {
  return connection()
    .select(LISTED)
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .leftJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(replies, presentReply)
    .leftJoin(sections, eq(sections.id, requests.sectionId))
    .leftJoin(staff, eq(staff.id, requests.handlerId))
    .$dynamic()
}

/** One page of the list, and how many requests the filters leave. */
export function listRequests(actor: Actor, query: RequestListQuery, today: PlainDate) {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const where = and(...conditions(actor, query, horizon))
  const rows = listed()
    .where(where)
    .orderBy(...orderOf(query.sort))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  return {
    total: countOf(actor, query, where),
    rows: rows.map((row) => asListed(actor, row, horizon)),
  }
}

/** The open requests whose reply is due first; those that wait for somebody come last. */
export function openRequests(actor: Actor, today: PlainDate, limit: number) {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  return listed()
    .where(OPEN)
    .orderBy(...byUrgency)
    .limit(limit)
    .all()
    .map((row) => asListed(actor, row, horizon))
}

// Written out as in the index, which SQLite would not use otherwise.
const OPEN = sql`${clocks.concludedOn} IS NULL AND ${clocks.stage} <> 'split'`
const byUrgency = [sql`${clocks.dueOn} IS NULL`, asc(clocks.dueOn), asc(clocks.requestId)]

/** How many open requests stand at each point, for the desk. */
export function countByStatus(actor: Actor, today: PlainDate): Record<OpenStatus, number> {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const counted = (status: OpenStatus) => sql<number>`coalesce(sum(${inStatus(status, horizon)}), 0)`
  return connection()
    .select(
      Object.fromEntries(OPEN_STATUSES.map((status) => [status, counted(status)])) as Record<OpenStatus, SQL<number>>,
    )
    .from(clocks)
    .where(OPEN)
    .get()!
}

export const OPEN_STATUSES = ['overdue', 'due_soon', 'lapsed', 'open', 'paused'] as const satisfies readonly Status[]
type OpenStatus = (typeof OPEN_STATUSES)[number]

/** The next request that needs the actor: the most urgent in hand with them, their section, or nobody. */
export function nextRequest(actor: Actor, today: PlainDate, after?: string): string | undefined {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const mine = or(inScope(actor, 'mine'), inScope(actor, 'section'), eq(clocks.stage, 'to_assign'))
  const needing = connection()
    .select({ number: requests.number })
    .from(clocks)
    .innerJoin(requests, eq(requests.id, clocks.requestId))
    .where(and(OPEN, mine, sql`NOT ${inStatus('paused', horizon)}`))
    .orderBy(...byUrgency)
    .limit(200)
    .all()
    .map(({ number }) => number)
  const place = after === undefined ? -1 : needing.indexOf(after)
  return needing[place + 1] ?? needing.find((number) => number !== after)
}

/** The case file of a request with its records, or undefined if there is none with this number. */
export function requestFile(actor: Actor, number: string) {
  const file = fileOf(connection(), number)
  if (!file) return undefined
  const { sectionId, handlerId, parentId, id } = file.request
  return {
    ...(may(actor, 'applicant.view') ? file : withoutPersonalData(file)),
    reply: file.records.replies.find(({ round }) => round === file.judgement.round),
    section: sectionId === null ? undefined : nameOf(sections, sectionId),
    handler: handlerId === null ? undefined : nameOf(staff, handlerId),
    parent: parentId === null ? undefined : numberOf(parentId),
    parts: partsOf(id),
  }
}

function nameOf(table: typeof sections | typeof staff, id: number): string | undefined {
  return connection().select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name
}

function numberOf(id: number): string | undefined {
  return connection().select({ number: requests.number }).from(requests).where(eq(requests.id, id)).get()?.number
}

function partsOf(id: number): string[] {
  return connection()
    .select({ number: requests.number })
    .from(requests)
    .where(eq(requests.parentId, id))
    .orderBy(asc(requests.ordinal))
    .all()
    .map(({ number }) => number)
}

/** To whom a request was given, and by whom it was given back, in order. */
export function assignmentsOf(_actor: Actor, requestId: number) {
  return connection()
    .select({
      id: assignments.id,
      assignedOn: assignments.assignedOn,
      section: sections.name,
      handler: staff.name,
      returned: assignments.returned,
      note: assignments.note,
    })
    .from(assignments)
    .leftJoin(sections, eq(sections.id, assignments.sectionId))
    .leftJoin(staff, eq(staff.id, assignments.handlerId))
    .where(eq(assignments.requestId, requestId))
    .orderBy(asc(assignments.id))
    .all()
}

/** The years in which requests were received, latest first. */
export function requestYears(_actor: Actor): number[] {
  return connection()
    .selectDistinct({ year: requests.year })
    .from(requests)
    .orderBy(desc(requests.year))
    .all()
    .map(({ year }) => year)
}

function conditions(actor: Actor, query: RequestListQuery, horizon: Horizon): (SQL | undefined)[] {
  const { scope, status, stage, year, kind, channel, outcome, section, handler, applicant, q } = query
  return [
    scope && inScope(actor, scope),
    status && inStatus(status, horizon),
    stage && eq(clocks.stage, stage),
    year === undefined ? undefined : between(requests.receivedOn, firstDayOf(year), lastDayOf(year)),
    kind && eq(requests.applicantKind, kind),
    channel && eq(requests.channel, channel),
    outcome && eq(replies.outcome, outcome),
    section === undefined ? undefined : eq(requests.sectionId, section),
    handler === undefined ? undefined : eq(requests.handlerId, handler),
    applicant === undefined ? undefined : ofSameApplicant(actor, applicant),
    q === undefined ? undefined : requestMatches(actor, q),
  ]
}

/** All requests of whoever stands under this id, also where a number was left out; nobody's for those who may not know. */
function ofSameApplicant(actor: Actor, id: number): SQL {
  const applicant = applicantById(actor, id)
  return applicant ? inArray(requests.applicantId, identitiesOf(actor, applicant)) : sql`0`
}

/** The actor's own requests, or those of the section to which the actor belongs. */
function inScope({ staffId }: Actor, scope: 'mine' | 'section'): SQL {
  if (staffId === null) return sql`0`
  if (scope === 'mine') return eq(requests.handlerId, staffId)
  const own = connection().select({ id: staff.sectionId }).from(staff).where(eq(staff.id, staffId))
  return sql`${requests.sectionId} = (${own})`
}

/** The statuses of `statusOf`, as conditions on what follows from the record. */
export function inStatus(status: Status, { today, soonUntil }: Horizon): SQL {
  const { dueOn, stage, waitingUntil, concludedOn } = clocks
  const stopped = sql`${stage} IN ('awaiting_clarification', 'awaiting_payment')`
  const waits = or(isNull(waitingUntil), gte(waitingUntil, today))!
  const consulting = and(eq(stage, 'consulting'), gte(waitingUntil, today))!
  const running = (...due: (SQL | undefined)[]) =>
    and(OPEN, sql`NOT ${stopped}`, sql`NOT coalesce(${consulting}, 0)`, ...due)!
  switch (status) {
    case 'split':
      return eq(stage, 'split')
    case 'concluded':
      return and(isNotNull(concludedOn), or(isNull(dueOn), lte(concludedOn, dueOn)))!
    case 'concluded_late':
      return sql`${concludedOn} > ${dueOn}`
    case 'paused':
      return and(OPEN, or(and(stopped, waits), consulting))!
    case 'lapsed':
      return and(OPEN, stopped, lt(waitingUntil, today))!
    case 'overdue':
      return running(lt(dueOn, today))
    case 'due_soon':
      return running(gte(dueOn, today), lte(dueOn, soonUntil))
    case 'open':
      return running(or(isNull(dueOn), gt(dueOn, soonUntil)))
  }
}

function countOf(actor: Actor, query: RequestListQuery, where: SQL | undefined): number {
  const { q, sort: _, page: __, ...others } = query
  const searched = q !== undefined && Object.values(others).every((asked) => asked === undefined)
  return (searched ? countMatching(actor, q) : undefined) ?? (asksOthers(query) ? countWhere(where) : countOwn(where))
}

function countOwn(where: SQL | undefined): number {
  return connection().select({ count: count() }).from(requests).where(where).get()!.count
}

/** Whether a filter asks for more than the request's own columns. */
function asksOthers({ status, stage, outcome }: RequestListQuery): boolean {
  return [status, stage, outcome].some((asked) => asked !== undefined)
}

function countWhere(where: SQL | undefined): number {
  return connection()
    .select({ count: count() })
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .leftJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(replies, presentReply)
    .where(where)
    .get()!.count
}

function orderOf(sort: RequestListQuery['sort']): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  const columns = {
    received: [requests.receivedOn, requests.id],
    number: [requests.year, requests.ordinal],
    served: [clocks.concludedOn, requests.id],
    due: [clocks.dueOn, clocks.requestId],
  }[sort.replace('-', '') as 'received' | 'number' | 'served' | 'due']
  return columns.map((column) => direction(column))
}

type Row = { applicant: string | null; judgement: Judgement }

function asListed<R extends Row>(actor: Actor, row: R, horizon: Horizon) {
  return {
    ...row,
    applicant: shownName(actor, row.applicant ?? ''),
    status: statusOf(row.judgement, horizon),
    left: leftOf(row.judgement, horizon),
  }
}
