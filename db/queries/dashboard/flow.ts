import { and, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { FLOW_LINES, type Flow, type FlowLine } from '@/lib/dashboard/dashboard'
import { type Mark, requestsMark } from '@/lib/dashboard/mark'
import { monthsIn } from '@/lib/dashboard/period'
import { addDays } from '@/lib/dates'
import { APPLICANT_KIND_CODES, type ApplicantKind } from '@/lib/law/applicants'
import { type Days, spanOf } from '@/lib/list-query'
import { connection } from '../../client'
import { disclosureRequests as requests } from '../../schema/requests'
import { monthOf } from '../day-columns'
import {
  CONCLUDES,
  concludedIn,
  counted,
  countedConclusion,
  inHandIn,
  ofSection,
  openAt,
  receivedIn,
} from '../request-conditions'
import type { Section } from './dashboard'

/** What each line of the flow counts, each on its own: none is the remainder of the others. */
function lineOf(line: FlowLine, days: Days): SQL {
  switch (line) {
    case 'opening':
      return openAt(addDays(days.from, -1))
    case 'received':
      return receivedIn(days)
    case 'inHand':
      return inHandIn(days)
    case 'concluded':
      return concludedIn(days)
    case 'open':
      return openAt(days.to)
  }
}

/** The filters that give the requests of a line. */
function filtersOf(line: FlowLine, days: Days) {
  switch (line) {
    case 'opening':
      return { open: addDays(days.from, -1) }
    case 'open':
      return { open: days.to }
    default:
      return { [line]: spanOf(days) }
  }
}

/** What was concluded before the days began stands in no line. */
const notConcludedBefore = ({ from }: Days) => or(isNull(counted.servedOn), gte(counted.servedOn, from))

/** Open at the beginning, received, concluded, open at the end: by kind of applicant and in total, as table 三 counts. */
export function countFlow(_actor: Actor, days: Days, section: Section): Flow[] {
  const sums = Object.fromEntries(
    FLOW_LINES.map((line) => [line, sql<number>`coalesce(sum(${lineOf(line, days)}), 0)`]),
  ) as Record<FlowLine, SQL<number>>
  const rows = connection()
    .select({ kind: requests.applicantKind, ...sums })
    .from(requests)
    .leftJoin(counted, countedConclusion)
    .where(and(lte(requests.receivedOn, days.to), notConcludedBefore(days), ofSection(section)))
    .groupBy(requests.applicantKind)
    .all()
  const count = (kind: ApplicantKind, line: FlowLine) => rows.find((row) => row.kind === kind)?.[line] ?? 0
  const total = (line: FlowLine) => rows.reduce((sum, row) => sum + row[line], 0)
  return [...APPLICANT_KIND_CODES, 'total' as const].map((kind) => ({
    kind,
    ...(Object.fromEntries(
      FLOW_LINES.map((line) => [
        line,
        requestsMark(kind === 'total' ? total(line) : count(kind, line), {
          ...filtersOf(line, days),
          kind: kind === 'total' ? undefined : kind,
          section,
        }),
      ]),
    ) as Record<FlowLine, Mark>),
  }))
}

/** What came in and what was concluded in each month. */
export function countMonths(_actor: Actor, days: Days, section: Section) {
  const ofThese = ofSection(section)
  const received = connection()
    .select({ month: monthOf(requests.receivedOn), count: sql<number>`count(*)` })
    .from(requests)
    .where(and(receivedIn(days), ofThese))
    .groupBy(monthOf(requests.receivedOn))
    .all()
  const concluded = connection()
    .select({ month: monthOf(counted.servedOn), count: sql<number>`count(*)` })
    .from(counted)
    .$dynamic()
  if (section) concluded.innerJoin(requests, countedConclusion)
  const concludedRows = concluded
    .where(and(CONCLUDES, concludedIn(days), ofThese))
    .groupBy(monthOf(counted.servedOn))
    .all()
  const found = (rows: typeof received, month: string) => rows.find((row) => row.month === month)?.count ?? 0
  return monthsIn(days).map(({ month, ...inMonth }) => ({
    month,
    received: requestsMark(found(received, month), { received: spanOf(inMonth), section }),
    concluded: requestsMark(found(concludedRows, month), { concluded: spanOf(inMonth), section }),
  }))
}

/** How many were received and concluded on these days. */
export function countInAndOut(_actor: Actor, days: Days, section: Section): { received: number; concluded: number } {
  const ofThese = ofSection(section)
  const received = connection()
    .select({ count: sql<number>`count(*)` })
    .from(requests)
    .where(and(receivedIn(days), ofThese))
    .get()!
  const concluded = connection().select({ count: sql<number>`count(*)` }).from(counted).$dynamic()
  if (section) concluded.innerJoin(requests, countedConclusion)
  return {
    received: received.count,
    concluded: concluded.where(and(CONCLUDES, concludedIn(days), ofThese)).get()!.count,
  }
}
