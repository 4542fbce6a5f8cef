import type { Actor } from '@/lib/access'
import type { Flow, FlowLine, ReportStanding } from '@/lib/dashboard/dashboard'
import { mark } from '@/lib/dashboard/mark'
import { type DashboardQuery, type Period, periodOf } from '@/lib/dashboard/period'
import { lastDayOf, type PlainDate, yearOf } from '@/lib/dates'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import type { Table3 } from '@/lib/report/tables'
import { checkedReport } from '../report/annual-report'
import { countFlow } from './flow'

/**
 * The figures of the live report of the period's year; null if that year has no report. A request of its own, so that
 * the dashboard need not wait for the report's checks.
 */
export function reportStanding(
  actor: Actor<'dashboard.view'>,
  query: DashboardQuery,
  today: PlainDate,
): ReportStanding | null {
  const period = periodOf(query, today)
  if (period.year < FIRST_REPORT_YEAR) return null
  const { findings, tables } = checkedReport(actor, period.year)
  const tied =
    query.section === undefined && isWholeYear(period, today)
      ? agrees(countFlow(actor, period, undefined), tables.table3)
      : null
  return { findings: mark(`/reports/${period.year}`)(findings.length, {}), tied }
}

/** Whether the days shown are those that table 三 counts: the year, or as much of it as has passed. */
function isWholeYear({ part, to, year }: Period, today: PlainDate): boolean {
  return part === 'year' && (to === lastDayOf(year) || yearOf(today) === year)
}

const ROWS = {
  opening: 'carried_in',
  received: 'received',
  concluded: 'total',
  open: 'carried_out',
} as const satisfies Record<Exclude<FlowLine, 'inHand'>, keyof Table3>

/** Whether each number of the flow is the cell of table 三 that it stands for. */
function agrees(flow: readonly Flow[], table3: Table3): boolean {
  return flow.every((row) =>
    (Object.keys(ROWS) as (keyof typeof ROWS)[]).every((line) => row[line].count === table3[ROWS[line]][row.kind]),
  )
}
