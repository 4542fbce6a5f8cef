import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { daysOf, sizeOf } from '@/lib/list-query'
import type { RemedyListQuery } from '@/lib/remedies/list-query'
import { readable } from '../anonymisation/readable'
import { connection } from '../client'
import { prepared } from '../prepared'
import { remedies } from '../schema/registers'
import { disclosureRequests as requests } from '../schema/requests'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'
import { pendingAt, settledIn } from './report/remedies'
import { ofSection } from './request-conditions'

/** One page of the list, and how many cases the filters leave. */
export function listRemedies(actor: Actor<'remedy.view'>, query: RemedyListQuery) {
  const where = and(...conditions(actor, query))
  const direction = query.sort.startsWith('-') ? desc : asc
  const column = query.sort.endsWith('filed') ? remedies.filedOn : remedies.concludedOn
  const rows = withRequests()
    .where(where)
    .orderBy(direction(column), direction(remedies.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
    .map(({ remedy, requestNumber }) => ({ ...readable(actor, remedies, remedy), requestNumber }))
  return { total: countWhere(where), rows }
}

/** A case with the number of the request behind it, or undefined if there is none with this id. */
export function remedyFile(actor: Actor<'remedy.view'>, id: number) {
  const row = withRequests().where(eq(remedies.id, id)).get()
  return row && { ...readable(actor, remedies, row.remedy), requestNumber: row.requestNumber }
}

/** The reviews and suits about one request, in the order in which they were filed. */
export function remediesOf(actor: Actor<'remedy.view'>, requestId: number) {
  return aboutRequest(connection())
    .all({ requestId })
    .map((remedy) => readable(actor, remedies, remedy))
}

const aboutRequest = prepared((statements) =>
  statements
    .select()
    .from(remedies)
    .where(eq(remedies.requestId, sql.placeholder('requestId')))
    .orderBy(asc(remedies.filedOn), asc(remedies.id))
    .prepare(),
)

/** The years in which cases were filed, latest first. */
export function remedyYears(_actor: Actor<'remedy.view'>): number[] {
  return yearsIn(remedies, remedies.filedOn)
}

function withRequests() {
  return connection()
    .select({ remedy: remedies, requestNumber: requests.number })
    .from(remedies)
    .leftJoin(requests, eq(requests.id, remedies.requestId))
    .$dynamic()
}

function conditions(actor: Actor, query: RemedyListQuery): (SQL | undefined)[] {
  const { block, state, result, year, settled, settledAs, pending, section, q } = query
  return [
    block && eq(remedies.block, block),
    state && (state === 'pending' ? isNull(remedies.concludedOn) : isNotNull(remedies.concludedOn)),
    result && eq(remedies.result, result),
    inYear(remedies.filedOn, year),
    settled && settledIn(daysOf(settled), settledAs),
    pending && pendingAt(pending),
    ofSection(section),
    q === undefined ? undefined : contains(actor, q, remedies.body, remedies.caseNumber, requests.number),
  ]
}

function countWhere(where: SQL | undefined): number {
  return connection()
    .select({ count: count() })
    .from(remedies)
    .leftJoin(requests, eq(requests.id, remedies.requestId))
    .where(where)
    .get()!.count
}
