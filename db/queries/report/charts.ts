import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import type { CountedRow } from '@/lib/law/report-formats/report-format'
import { CHART_IDS, CHARTS_BY_DEFAULT, type ChartId, type EarlierYear } from '@/lib/report/charts'
import { type PublishedReport, publishedNumber } from '@/lib/report/history/published-report'
import { sum } from '@/lib/report/tables'
import { connection } from '../../client'
import { reportCharts } from '../../schema/report-publication'
import { publishedTables } from './history'
import { countRequests } from './requests'

/** The charts that go into the document of a year. */
export function chosenCharts(_actor: Actor<'report.view'>, year: number): ChartId[] {
  const rows = connection().select().from(reportCharts).where(eq(reportCharts.year, year)).all()
  const shownByChart = new Map(rows.map((row) => [row.chart, row.shown]))
  return CHART_IDS.filter((chart) => shownByChart.get(chart) ?? CHARTS_BY_DEFAULT.includes(chart))
}

/**
 * The two years before, as they were published, else as this ledger counts them; a year of which nothing is known is left
 * out. `last` is what the year before published.
 */
export function earlierYears(
  actor: Actor<'report.view'>,
  year: number,
  last: PublishedReport | undefined,
): EarlierYear[] {
  const before = (earlier: number, published: PublishedReport | undefined) =>
    published ? publishedYear(published) : (countedYear(actor, earlier) ?? [])
  return [before(year - 2, publishedTables(actor, year - 2)), before(year - 1, last)].flat()
}

function publishedYear(published: PublishedReport): EarlierYear {
  const { year } = published
  const cell = (row: 'received' | 'total' | 'carried_out') => publishedNumber(published, `table3.${row}.total`) ?? 0
  return { year, received: cell('received'), concluded: cell('total'), carriedOut: cell('carried_out') }
}

function countedYear(actor: Actor<'report.view'>, year: number): EarlierYear | undefined {
  const counts = countRequests(actor, year)
  const total = (row: CountedRow) => sum(Object.values(counts[row]))
  const concluded = sum(OUTCOME_CODES.map(total))
  const [received, carriedIn, carriedOut] = [total('received'), total('carried_in'), total('carried_out')]
  return received + carriedIn + concluded > 0 ? { year, received, concluded, carriedOut } : undefined
}
