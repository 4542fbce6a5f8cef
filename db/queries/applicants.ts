import { and, asc, between, desc, eq, isNotNull, isNull, lt, lte, ne, or, sql as raw, type SQL } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { lastDayOfMonth, type PlainDate } from '@/lib/dates'
import { receivedOrArrived } from '@/lib/requests/receipt'
import type { Identity } from '@/lib/requests/same-applicant'
import { connection, type Statements } from '../client'
import { splits } from '../schema/case-acts'
import { applicants, disclosureRequests as requests } from '../schema/requests'
import { monthOf, RECEIVED_OR_ARRIVED } from './day-columns'

/** `isSame` as SQL. */
function sameApplicant({ kind, name, identityNumber, organisationCode }: Identity): SQL {
  const agrees = (column: typeof applicants.identityNumber | typeof applicants.organisationCode, value: string) =>
    value === '' ? undefined : or(eq(column, value), eq(column, ''))
  return and(
    eq(applicants.name, name),
    eq(applicants.kind, kind),
    agrees(applicants.identityNumber, identityNumber),
    agrees(applicants.organisationCode, organisationCode),
  )!
}

/** A split request is not counted; its parts are. */
function ofApplicant(sql: Statements, identity: Identity, ...conditions: (SQL | undefined)[]) {
  return sql
    .select({ count: raw<number>`count(*)` })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(splits, eq(splits.requestId, requests.id))
    .where(and(sameApplicant(identity), isNull(splits.requestId), ...conditions))
    .get()!.count
}

/** The position of a request among its applicant's requests of the month, by receipt (《信息处理费管理办法》第四条). */
export function ordinalInMonth(sql: Statements, requestId: number): number {
  const { request, applicant } = sql
    .select({ request: requests, applicant: applicants })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(eq(requests.id, requestId))
    .get()!
  const receivedOn = receivedOrArrived(request)
  const earlier = or(
    lt(requests.receivedOn, receivedOn),
    and(eq(requests.receivedOn, receivedOn), lte(requests.id, request.id)),
  )
  return ofApplicant(sql, applicant, between(requests.receivedOn, firstOfMonth(receivedOn), receivedOn), earlier)
}

/** The same for pages, which have an actor. */
export function feeOrdinal(_actor: Actor<'request.view'>, requestId: number): number {
  return ordinalInMonth(connection(), requestId)
}

/** How many requests of this applicant were received in the calendar month of that day, one of them left aside. */
export function countInMonth(
  actor: Actor<'request.register'>,
  identity: Identity,
  day: PlainDate,
  except = '',
): number {
  if (!may(actor, 'applicant.view')) return 0
  const inMonth = between(requests.receivedOn, firstOfMonth(day), lastDayOfMonth(day))
  return ofApplicant(connection(), identity, inMonth, ne(requests.number, except))
}

/** The latest requests of the same applicant. */
export function requestsOfApplicant(
  actor: Actor<'request.register'>,
  identity: Identity,
  { except = '', limit = 5 } = {},
) {
  if (!may(actor, 'applicant.view')) return []
  return connection()
    .select({ number: requests.number, receivedOn: RECEIVED_OR_ARRIVED, description: requests.description })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(and(sameApplicant(identity), ne(requests.number, except)))
    .orderBy(desc(requests.receivedOn), desc(requests.id))
    .limit(limit)
    .all()
}

/** The applicant with this id, or undefined. */
export function applicantById(actor: Actor<'request.view'>, id: number) {
  if (!may(actor, 'applicant.view')) return undefined
  return connection().select().from(applicants).where(eq(applicants.id, id)).get()
}

/** How many requests of the applicant were received in each calendar month, latest first; a split one by its parts. */
export function countsByMonth(actor: Actor<'applicant.view'>, identity: Identity): { month: string; count: number }[] {
  if (!may(actor, 'applicant.view')) return []
  const month = monthOf(requests.receivedOn)
  return connection()
    .select({ month, count: raw<number>`count(*)` })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(splits, eq(splits.requestId, requests.id))
    .where(and(sameApplicant(identity), isNotNull(requests.receivedOn), isNull(splits.requestId)))
    .groupBy(month)
    .orderBy(desc(month))
    .all()
}

/** The ids of all register entries of the same applicant. */
export function identitiesOf(_actor: Actor<'request.view'>, identity: Identity): number[] {
  return connection()
    .select({ id: applicants.id })
    .from(applicants)
    .where(sameApplicant(identity))
    .orderBy(asc(applicants.id))
    .all()
    .map(({ id }) => id)
}

function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 8)}01` as PlainDate
}
