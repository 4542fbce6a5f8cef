import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { type Dashboard, FLOW_LINES, type Flow, type FlowLine } from '@/lib/dashboard/dashboard'
import { requestsMark } from '@/lib/dashboard/mark'
import type { Section } from '@/lib/dashboard/period'
import { monthsIn } from '@/lib/dashboard/period'
import { addDays } from '@/lib/dates'
import { APPLICANT_KIND_CODES, type ApplicantKind } from '@/lib/law/applicants'
import { type Days, spanOf } from '@/lib/list-query'
import { connection } from '../../client'
import { disclosureRequests as requests } from '../../schema/requests'
import { ofSection } from '../request-conditions'
import {
  arrivedIn,
  concludedIn,
  countedConclusion,
  countedConclusions,
  NOT_SPLIT,
  pendingAt,
  pendingIn,
  receivedIn,
} from '../table3-conditions'
import { conclusionsIn } from './conclusions'
import { COUNT, countOf } from './counting'

/** A record with a value for each line of the flow. */
function ofLines<T>(value: (line: FlowLine) => T): Record<FlowLine, T> {
  return Object.fromEntries(FLOW_LINES.map((line) => [line, value(line)])) as Record<FlowLine, T>
}

/** The condition of each line, counted separately: no line is computed as the remainder of others. */
function lineOf(line: FlowLine, days: Days): SQL {
  switch (line) {
    case 'opening':
      return pendingAt(addDays(days.from, -1))
    case 'received':
      return arrivedIn(days)
    case 'inHand':
      return pendingIn(days)
    case 'concluded':
      return concludedIn(days)
    case 'open':
      return pendingAt(days.to)
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

/**
 * Open at the beginning, received, concluded, open at the end: by kind of applicant and in total, as table 三 counts.
 */
export function countFlow(_actor: Actor<'request.view'>, days: Days, section: Section): Flow[] {
  const rows = countLines(days, section)
  const count = (kind: ApplicantKind, line: FlowLine) => rows.find((row) => row.kind === kind)?.[line] ?? 0
  const total = (line: FlowLine) => rows.reduce((sum, row) => sum + row[line], 0)
  return [...APPLICANT_KIND_CODES, 'total' as const].map((kind) => ({
    kind,
    ...ofLines((line) =>
      requestsMark(kind === 'total' ? total(line) : count(kind, line), {
        ...filtersOf(line, days),
        kind: kind === 'total' ? undefined : kind,
        section,
      }),
    ),
  }))
}

/** Counts by day first, in the order of the index, so that only the few days and kinds have to be sorted. */
function countLines(days: Days, section: Section): ({ kind: ApplicantKind } & Record<FlowLine, number>)[] {
  const { receivedOn, applicantKind: kind } = requests
  const byDay = connection()
    .select({ kind, ...ofLines((line) => sql<number>`sum(${lineOf(line, days)})`.as(line)) })
    .from(requests)
    .leftJoin(countedConclusions, countedConclusion)
    .where(and(pendingIn(days), NOT_SPLIT, ofSection(section)))
    .groupBy(receivedOn, kind)
    .as('by_day')
  return connection()
    .select({ kind: byDay.kind, ...ofLines((line) => sql<number>`coalesce(sum(${byDay[line]}), 0)`) })
    .from(byDay)
    .groupBy(byDay.kind)
    .all()
}

type ByDay = { day: string | null; count: number }[]
export type InAndOut = { received: ByDay; concluded: ByDay }

/** What was received and concluded on each of these days: by day, as the indexes have it. */
export function countInAndOut(actor: Actor<'request.view'>, days: Days, section: Section): InAndOut {
  const received = connection()
    .select({ day: requests.receivedOn, count: COUNT })
    .from(requests)
    .where(and(receivedIn(days), ofSection(section)))
    .groupBy(requests.receivedOn)
    .all()
  const concluded = conclusionsIn(actor, { day: countedConclusions.concludedOn, count: COUNT }, days, section)
    .groupBy(countedConclusions.concludedOn)
    .all()
  return { received, concluded }
}

/** Of these, what came in and what was concluded in each month of the period. */
export function monthsOf({ received, concluded }: InAndOut, days: Days, section: Section): Dashboard['months'] {
  return monthsIn(days).map(({ month, ...inMonth }) => ({
    month,
    received: requestsMark(countOf(received, inMonth), { received: spanOf(inMonth), section }),
    concluded: requestsMark(countOf(concluded, inMonth), { concluded: spanOf(inMonth), section }),
  }))
}
