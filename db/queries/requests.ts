import { and, asc, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { RequestListQuery } from '@/lib/requests/list-query'
import { type Horizon, horizonOf, type Judgement, leftOf, statusOf } from '@/lib/requests/status'
import { readableText } from '../anonymisation/readable'
import { connection } from '../client'
import { prepared } from '../prepared'
import { assignments, caseClocks as clocks } from '../schema/case-acts'
import { sections, staff } from '../schema/organ'
import { applicants, conclusions, disclosureRequests as requests } from '../schema/requests'
import { fileOf, readableFile } from './case-file'
import { reckoning } from './reckoning'
import { asksCounted, asksStanding, conditions, IS_OPEN, inScope, inStatus, presentReply } from './request-conditions'
import { countMatching } from './search'
import { countedConclusion, countedConclusions } from './table3-conditions'

const listedColumns = (actor: Actor) => ({
  number: requests.number,
  arrivedOn: requests.arrivedOn,
  receivedOn: requests.receivedOn,
  applicantKind: requests.applicantKind,
  applicant: readableText(actor, applicants.name),
  description: readableText(actor, requests.description),
  channel: requests.channel,
  ownNumber: requests.ownNumber,
  section: sections.name,
  handler: staff.name,
  judgement: clocks,
  outcome: conclusions.outcome,
  withheldGround: conclusions.withheldGround,
  restGround: conclusions.restGround,
  serviceRoute: conclusions.serviceRoute,
})

function listed(actor: Actor, query: RequestListQuery) {
  const rows = connection()
    .select(listedColumns(actor))
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .leftJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(conclusions, presentReply)
    .leftJoin(sections, eq(sections.id, requests.sectionId))
    .leftJoin(staff, eq(staff.id, requests.handlerId))
    .$dynamic()
  return asksCounted(query) ? rows.leftJoin(countedConclusions, countedConclusion) : rows
}

/** One page of the list, and how many requests the filters leave. */
export function listRequests(actor: Actor<'request.view'>, query: RequestListQuery, today: PlainDate) {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const where = and(...conditions(actor, query, horizon))
  const rows = listed(actor, query)
    .where(where)
    .orderBy(...orderOf(query.sort))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  return {
    total: countOf(actor, query, where),
    rows: rows.map((row) => asListed(row, horizon)),
  }
}

const byUrgency = [sql`${clocks.dueOn} IS NULL`, asc(clocks.dueOn), asc(clocks.requestId)]

/** The next request for the actor: the most urgent open one of theirs, of their section, or not yet assigned. */
export function nextRequest(actor: Actor<'request.view'>, today: PlainDate, after?: string): string | undefined {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const forActor = or(inScope(actor, 'mine'), inScope(actor, 'section'), eq(clocks.stage, 'to_assign'))
  const needing = connection()
    .select({ number: requests.number })
    .from(clocks)
    .innerJoin(requests, eq(requests.id, clocks.requestId))
    .where(and(IS_OPEN, forActor, sql`NOT ${inStatus('paused', horizon)}`))
    .orderBy(...byUrgency)
    .limit(200)
    .all()
    .map(({ number }) => number)
  const place = after === undefined ? -1 : needing.indexOf(after)
  return needing[place + 1] ?? needing.find((number) => number !== after)
}

/** The case file of a request with its records, or undefined if there is none with this number. */
export function requestFile(actor: Actor<'request.view'>, number: string) {
  const whole = fileOf(connection(), number)
  if (!whole) return undefined
  const file = readableFile(actor, whole)
  const { sectionId, handlerId, parentId, id } = file.request
  return {
    ...file,
    reply: file.records.conclusions.find(({ round }) => round === file.judgement.round),
    section: sectionId === null ? undefined : nameOf('section', sectionId),
    handler: handlerId === null ? undefined : nameOf('handler', handlerId),
    parent: parentId === null ? undefined : numberOf(parentId),
    parts: partsOf(id),
  }
}

const byId = (table: typeof sections | typeof staff) =>
  prepared((statements) =>
    statements
      .select({ name: table.name })
      .from(table)
      .where(eq(table.id, sql.placeholder('id')))
      .prepare(),
  )
const NAMES = { section: byId(sections), handler: byId(staff) }

function nameOf(kind: keyof typeof NAMES, id: number): string | undefined {
  return NAMES[kind](connection()).get({ id })?.name
}

function numberOf(id: number): string | undefined {
  return connection().select({ number: requests.number }).from(requests).where(eq(requests.id, id)).get()?.number
}

const splitFrom = prepared((statements) =>
  statements
    .select({ number: requests.number })
    .from(requests)
    .where(eq(requests.parentId, sql.placeholder('id')))
    .orderBy(asc(requests.ordinal))
    .prepare(),
)

function partsOf(id: number): string[] {
  return splitFrom(connection())
    .all({ id })
    .map(({ number }) => number)
}

/** To whom a request was given, and by whom it was given back, in order. */
export function assignmentsOf(actor: Actor<'request.view'>, requestId: number) {
  return connection()
    .select({
      id: assignments.id,
      assignedOn: assignments.assignedOn,
      section: sections.name,
      handler: staff.name,
      returned: assignments.returned,
      note: readableText(actor, assignments.note),
    })
    .from(assignments)
    .leftJoin(sections, eq(sections.id, assignments.sectionId))
    .leftJoin(staff, eq(staff.id, assignments.handlerId))
    .where(eq(assignments.requestId, requestId))
    .orderBy(asc(assignments.id))
    .all()
}

/** The years in which requests were received, latest first. */
export function requestYears(_actor: Actor<'request.view'>): number[] {
  return connection()
    .selectDistinct({ year: requests.year })
    .from(requests)
    .orderBy(desc(requests.year))
    .all()
    .map(({ year }) => year)
}

function countOf(actor: Actor<'request.view'>, query: RequestListQuery, where: SQL | undefined): number {
  const { q, sort: _, page: __, ...others } = query
  const searched = q !== undefined && Object.values(others).every((filter) => filter === undefined)
  return (searched ? countMatching(actor, q) : undefined) ?? countWhere(query, where)
}

/** Joins only the tables that the filters need, since requests alone are counted by an index. */
function countWhere(query: RequestListQuery, where: SQL | undefined): number {
  const rows = connection().select({ count: count() }).from(requests).$dynamic()
  if (asksStanding(query)) rows.innerJoin(clocks, eq(clocks.requestId, requests.id)).leftJoin(conclusions, presentReply)
  if (asksCounted(query)) rows.leftJoin(countedConclusions, countedConclusion)
  return rows.where(where).get()!.count
}

function orderOf(sort: RequestListQuery['sort']): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  const columns = {
    received: [requests.receivedOn, requests.id],
    number: [requests.year, requests.ordinal],
    served: [clocks.concludedOn, requests.id],
    due: [clocks.dueOn, clocks.requestId],
    used: [clocks.workingDaysUsed, clocks.requestId],
  }[sort.replace('-', '') as 'received' | 'number' | 'served' | 'due' | 'used']
  return columns.map((column) => direction(column))
}

type Row = { judgement: Judgement }

function asListed<R extends Row>(row: R, horizon: Horizon) {
  return {
    ...row,
    status: statusOf(row.judgement, horizon),
    left: leftOf(row.judgement, horizon),
  }
}
