import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import { addDays, type PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES, type ApplicantKind } from '@/lib/law/applicants'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { CountedRow, Table3Column, Table3Row } from '@/lib/law/report-formats/report-format'
import { outcomesOfRow } from '@/lib/law/report-formats/rows'
import { type Days, daysOfYear } from '@/lib/list-query'
import { readableText } from '../../anonymisation/readable'
import { connection } from '../../client'
import { sections } from '../../schema/organ'
import { applicants, disclosureRequests as requests } from '../../schema/requests'
import { monthOf } from '../day-columns'
import { concludedIn, countedConclusion, countedConclusions, counts, openAt, receivedIn } from '../table3-conditions'
import { NO_LIMIT, type Split, type Splits, type View } from './split'

/** Which requests a row of table 三 counts, in a year or on some days of it. The cell's number and the list behind it both come from here. */
export function requestsBehind(row: Table3Row, year: number, days = daysOfYear(year)): SQL {
  switch (row) {
    case 'received':
      return receivedIn(days)
    case 'carried_in':
      return openAt(addDays(days.from, -1))
    case 'carried_out':
      return openAt(days.to)
    case 'total':
      return and(counts(countedConclusions), concludedIn(days))!
    default:
      return and(counts(countedConclusions), concludedIn(days, outcomesOfRow(formatOf(year), row)))!
  }
}

function rowCounts(row: 'received' | 'carried_in' | 'carried_out', year: number, period: Days) {
  const days = byDay(row, year, period)
  return connection()
    .select({
      row: sql<CountedRow>`${row}`.as('row'),
      kind: days.kind,
      count: sql<number>`sum(${days.count})`.as('count'),
    })
    .from(days)
    .groupBy(days.kind)
}

/** Counted by day first, in the order of the index: nothing but the few days and kinds has to be sorted. */
function byDay(row: 'received' | 'carried_in' | 'carried_out', year: number, period = daysOfYear(year)) {
  const received = connection()
    .select({ day: requests.receivedOn, kind: requests.applicantKind, count: count().as('on_day') })
    .from(requests)
  const rows =
    row === 'received' ? received.$dynamic() : received.leftJoin(countedConclusions, countedConclusion).$dynamic()
  return rows
    .where(requestsBehind(row, year, period))
    .groupBy(requests.receivedOn, requests.applicantKind)
    .as('days')
}

function outcomeCounts(year: number, period: Days) {
  return connection()
    .select({
      row: sql<CountedRow>`${countedConclusions.outcome}`.as('row'),
      kind: countedConclusions.applicantKind,
      count: sql<number>`count(*)`.as('count'),
    })
    .from(countedConclusions)
    .where(requestsBehind('total', year, period))
    .groupBy(countedConclusions.outcome, countedConclusions.applicantKind)
}

/** The whole of table 三 in one statement, for a year or some days of it: every row counted on its own, per kind of applicant. */
export function countRequests(
  _actor: Actor<'request.view'>,
  year: number,
  period = daysOfYear(year),
): Record<CountedRow, Record<ApplicantKind, number>> {
  const counts = unionAll(
    rowCounts('received', year, period),
    rowCounts('carried_in', year, period),
    rowCounts('carried_out', year, period),
    outcomeCounts(year, period),
  ).all()
  const rows = ['received', 'carried_in', ...OUTCOME_CODES, 'carried_out'] as const
  const table = Object.fromEntries(rows.map((row) => [row, noApplicants()])) as Record<
    CountedRow,
    Record<ApplicantKind, number>
  >
  for (const { row, kind, count } of counts) table[row][kind] = count
  return table
}

/** The day by which a row counts: of receipt, or of the conclusion for a result. */
function dayOf(row: Table3Row) {
  return isResult(row) ? countedConclusions.concludedOn : requests.receivedOn
}

function isResult(row: Table3Row): boolean {
  return row === 'total' || (OUTCOME_CODES as readonly string[]).includes(row)
}

const inCell = (year: number, row: Table3Row, column: Table3Column, { month, section }: Split = {}) =>
  and(
    requestsBehind(row, year),
    column === 'total' ? undefined : eq(requests.applicantKind, column),
    month === undefined ? undefined : eq(monthOf(dayOf(row)), month),
    section === undefined ? undefined : sql`coalesce(${requests.sectionId}, 0) = ${section}`,
  )

/** The requests behind a cell of table 三, latest first. */
export function requestsInCell(
  actor: Actor<'request.view'>,
  year: number,
  row: Table3Row,
  column: Table3Column,
  view: View = {},
) {
  return connection()
    .select({
      number: requests.number,
      receivedOn: requests.receivedOn,
      applicant: readableText(actor, applicants.name),
      description: readableText(actor, requests.description),
      outcome: countedConclusions.outcome,
      servedOn: countedConclusions.concludedOn,
      day: sql<PlainDate>`${dayOf(row)}`,
    })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(countedConclusions, countedConclusion)
    .where(inCell(year, row, column, view))
    .orderBy(desc(dayOf(row)), desc(requests.id))
    .limit(view.limit ?? NO_LIMIT)
    .offset(view.offset ?? 0)
    .all()
}

/** The requests behind a cell by month and section; section 0 stands for requests without one. */
export function requestSplits(
  _actor: Actor<'request.view'>,
  year: number,
  row: Table3Row,
  column: Table3Column,
  view: Split,
): Splits {
  const behind = (split: Split) => inCell(year, row, column, split)
  const month = monthOf(dayOf(row))
  const months = connection()
    .select({ month, count: count() })
    .from(requests)
    .leftJoin(countedConclusions, countedConclusion)
    .where(behind({ section: view.section }))
    .groupBy(month)
    .orderBy(month)
    .all()
  const ofSections = connection()
    .select({ id: sql<number>`coalesce(${requests.sectionId}, 0)`, name: sections.name, count: count() })
    .from(requests)
    .leftJoin(countedConclusions, countedConclusion)
    .leftJoin(sections, eq(sections.id, requests.sectionId))
    .where(behind({ month: view.month }))
    .groupBy(requests.sectionId)
    .orderBy(desc(count()), requests.sectionId)
    .all()
  return { months, sections: ofSections }
}

export function requestsByMonth(
  _actor: Actor<'request.view'>,
  year: number,
): { month: number; kind: ApplicantKind; count: number }[] {
  const days = byDay('received', year)
  const month = sql<number>`CAST(substr(${days.day}, 6, 2) AS INTEGER)`
  return connection()
    .select({ month, kind: days.kind, count: sql<number>`sum(${days.count})` })
    .from(days)
    .groupBy(month, days.kind)
    .all()
}

function noApplicants() {
  return Object.fromEntries(APPLICANT_KIND_CODES.map((kind) => [kind, 0])) as Record<ApplicantKind, number>
}
