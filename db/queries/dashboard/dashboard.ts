import type { Actor } from '@/lib/access'
import type { Dashboard, Flow, FlowLine } from '@/lib/dashboard/dashboard'
import { itemsMark, mark, requestsMark } from '@/lib/dashboard/mark'
import { type DashboardQuery, type Period, periodOf, yearsBefore } from '@/lib/dashboard/period'
import { lastDayOf, type PlainDate, yearOf } from '@/lib/dates'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/formats'
import type { Table3Column, Table3Row } from '@/lib/law/report-formats/report-format'
import { spanOf } from '@/lib/list-query'
import { annualReport } from '../report/annual-report'
import { repeatedApplicants } from './applicants'
import { countFlow, countInAndOut, countMonths } from './flow'
import { countItemsIn, countPublished } from './published'
import { countRemedyResults } from './remedies'
import { countActs, countResults } from './results'
import { countDueDays, countPressing } from './standing'
import { platformSeries } from './statistics'
import { countTimeliness } from './timeliness'

export type Section = DashboardQuery['section']

/** With how many earlier years the period is compared. */
const EARLIER_YEARS = 3

/** The dashboard of a period and a section; its numbers as of today. */
export function dashboardOf(actor: Actor, query: DashboardQuery, today: PlainDate): Dashboard {
  const period = periodOf(query, today)
  const { section } = query
  const flow = countFlow(actor, period, section)
  const report = period.year >= FIRST_REPORT_YEAR ? annualReport(actor, period.year) : undefined
  return {
    period,
    section: section ?? null,
    today,
    flow,
    tied: report && section === undefined && isWholeYear(period, today) ? agrees(flow, report.tables.table3) : null,
    pressing: countPressing(actor, today, section),
    due: countDueDays(actor, today, section),
    months: countMonths(actor, period, section),
    timeliness: countTimeliness(actor, period, section),
    acts: countActs(actor, period, section),
    ...countResults(actor, period, section),
    applicants: repeatedApplicants(actor, period, section),
    remedies: countRemedyResults(actor, period, section),
    published: countPublished(actor, period, today),
    platforms: platformSeries(actor, period, period.year),
    findings: report && mark(`/reports/${period.year}`)(report.findings.length, {}),
    comparison: comparedYears(actor, period, section),
  }
}

/** Whether the days shown are those that table 三 counts: the year, or as much of it as has passed. */
function isWholeYear({ part, to, year }: Period, today: PlainDate): boolean {
  return part === 'year' && (to === lastDayOf(year) || yearOf(today) === year)
}

const ROWS: Record<Exclude<FlowLine, 'inHand'>, Table3Row> = {
  opening: 'carried_in',
  received: 'received',
  concluded: 'total',
  open: 'carried_out',
}

/** Whether each number of the flow is the cell of table 三 that it stands for. */
function agrees(flow: readonly Flow[], table3: Record<Table3Row, Record<Table3Column, number>>): boolean {
  return flow.every((row) =>
    (Object.keys(ROWS) as (keyof typeof ROWS)[]).every((line) => row[line].count === table3[ROWS[line]][row.kind]),
  )
}

/** The same days of this year and the ones before. */
function comparedYears(actor: Actor, period: Period, section: Section): Dashboard['comparison'] {
  return Array.from({ length: EARLIER_YEARS + 1 }, (_, years) => {
    const days = yearsBefore(period, years)
    const { received, concluded } = countInAndOut(actor, days, section)
    const span = spanOf(days)
    return {
      year: period.year - years,
      ...days,
      received: requestsMark(received, { received: span, section }),
      concluded: requestsMark(concluded, { concluded: span, section }),
      published: itemsMark(countItemsIn(actor, days), { published: span }),
    }
  })
}
