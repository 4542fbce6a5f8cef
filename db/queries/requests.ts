import { and, asc, between, count, desc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { PAGE_SIZE } from '@/lib/list-query'
import type { CaseFile } from '@/lib/requests/case-file'
import { deadlineThresholds, readClock } from '@/lib/requests/clock'
import type { RequestListQuery } from '@/lib/requests/list-query'
import { type Status, statusOf } from '@/lib/requests/status'
import { connection } from '../client'
import { sections, staff } from '../schema/organ'
import { applicants, replies, disclosureRequests as requests } from '../schema/requests'
import { fileOf } from './case-file'
import { contains } from './like'
import { shownName, withoutPersonalData } from './personal-data'

const LISTED = {
  number: requests.number,
  receivedOn: requests.receivedOn,
  applicantKind: requests.applicantKind,
  applicant: applicants.name,
  description: requests.description,
  section: sections.name,
  handler: staff.name,
  reply: { outcome: replies.outcome, servedOn: replies.servedOn, dueOn: replies.dueOn },
}

function listed() {
  return connection()
    .select(LISTED)
    .from(requests)
    .leftJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(replies, eq(replies.requestId, requests.id))
    .leftJoin(sections, eq(sections.id, requests.sectionId))
    .leftJoin(staff, eq(staff.id, requests.handlerId))
    .$dynamic()
}

/** One page of the list, and how many requests the filters leave. */
export function listRequests(actor: Actor, query: RequestListQuery, today: PlainDate) {
  const where = and(...conditions(actor, query, today))
  const rows = listed()
    .where(where)
    .orderBy(...orderOf(query.sort))
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE)
    .all()
  return {
    total: asksOthers(query) ? countWhere(where) : countOwn(where),
    rows: rows.map((row) => asListed(actor, row, today)),
  }
}

/** The open requests whose reply is due first; a receipt that is earlier is never due later. */
export function openRequests(actor: Actor, today: PlainDate, limit: number) {
  return listed()
    .where(isNull(replies.requestId))
    .orderBy(asc(requests.receivedOn), asc(requests.id))
    .limit(limit)
    .all()
    .map((row) => asListed(actor, row, today))
}

/** How many open requests stand at each point, for the desk. */
export function countByStatus(_actor: Actor, today: PlainDate): Record<'open' | 'due_soon' | 'overdue', number> {
  const counted = (status: Status) => sql<number>`coalesce(sum(${inStatus(status, today)}), 0)`
  return connection()
    .select({ open: counted('open'), due_soon: counted('due_soon'), overdue: counted('overdue') })
    .from(requests)
    .leftJoin(replies, eq(replies.requestId, requests.id))
    .where(isNull(replies.requestId))
    .get()!
}

/** The case file of a request with its history, or undefined if there is none with this number. */
export function requestFile(actor: Actor, number: string) {
  const file = fileOf(connection(), number)
  if (!file) return undefined
  const { sectionId, handlerId } = file.request
  const section = sectionId === null ? undefined : nameOf(sections, sectionId)
  const handler = handlerId === null ? undefined : nameOf(staff, handlerId)
  return {
    ...(may(actor, 'applicant.view') ? file : withoutPersonalData(file)),
    section,
    handler,
  }
}

function nameOf(table: typeof sections | typeof staff, id: number): string | undefined {
  return connection().select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name
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

function conditions(actor: Actor, query: RequestListQuery, today: PlainDate): (SQL | undefined)[] {
  const { status, year, kind, channel, outcome, section, handler, q } = query
  const searched = may(actor, 'applicant.view')
    ? [requests.number, requests.description, applicants.name]
    : [requests.number, requests.description]
  return [
    status && inStatus(status, today),
    year === undefined ? undefined : between(requests.receivedOn, firstDayOf(year), lastDayOf(year)),
    kind && eq(requests.applicantKind, kind),
    channel && eq(requests.channel, channel),
    outcome && eq(replies.outcome, outcome),
    section === undefined ? undefined : eq(requests.sectionId, section),
    handler === undefined ? undefined : eq(requests.handlerId, handler),
    q === undefined ? undefined : contains(q, ...searched),
  ]
}

/** The statuses of `statusOf`, as conditions on what is recorded. */
function inStatus(status: Status, today: PlainDate): SQL {
  const { overdue, dueSoon } = deadlineThresholds(STATE_CALENDAR, today)
  const open = isNull(replies.requestId)
  switch (status) {
    case 'overdue':
      return and(open, lte(requests.receivedOn, overdue))!
    case 'due_soon':
      return and(open, gt(requests.receivedOn, overdue), lte(requests.receivedOn, dueSoon))!
    case 'open':
      return and(open, gt(requests.receivedOn, dueSoon))!
    case 'concluded':
      return and(isNotNull(replies.requestId), lte(replies.servedOn, replies.dueOn))!
    case 'concluded_late':
      return gt(replies.servedOn, replies.dueOn)
  }
}

function countOwn(where: SQL | undefined): number {
  return connection().select({ count: count() }).from(requests).where(where).get()!.count
}

/** Whether a filter asks for more than the request's own columns. */
function asksOthers({ status, outcome, q }: RequestListQuery): boolean {
  return status !== undefined || outcome !== undefined || q !== undefined
}

function countWhere(where: SQL | undefined): number {
  return connection()
    .select({ count: count() })
    .from(requests)
    .leftJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(replies, eq(replies.requestId, requests.id))
    .where(where)
    .get()!.count
}

function orderOf(sort: RequestListQuery['sort']): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  const columns = {
    received: [requests.receivedOn, requests.id],
    number: [requests.year, requests.ordinal],
    served: [replies.servedOn, requests.id],
  }[sort.replace('-', '') as 'received' | 'number' | 'served']
  return columns.map((column) => direction(column))
}

type Row = CaseFile & { applicant: string | null }

function asListed<R extends Row>(actor: Actor, row: R, today: PlainDate) {
  return {
    ...row,
    applicant: shownName(actor, row.applicant ?? ''),
    dueOn: row.reply?.dueOn ?? readClock(row.receivedOn, STATE_CALENDAR).dueOn,
    status: statusOf(row, STATE_CALENDAR, today),
  }
}
