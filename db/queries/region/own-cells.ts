import type { Actor } from '@/lib/access'
import { FIRST_REPORT_YEAR, formatOf } from '@/lib/law/report-formats/format-of'
import { publishedFigures, type TableFigureId } from '@/lib/report/history/published-report'
import { countTables } from '@/lib/report/tables'
import { loadReportFacts } from '../report/facts'
import { enteredHistory } from '../report/history'
import { regionSum } from './sum'

/** The government's own cells of a year: counted from its ledger, of earlier years as they were entered. */
function ownCells(actor: Actor<'report.view'>, year: number): (figure: TableFigureId) => string {
  const format = formatOf(year)
  const counted =
    year >= FIRST_REPORT_YEAR ? publishedFigures(countTables(loadReportFacts(actor, year), format), format) : undefined
  const entered = counted ? undefined : enteredHistory(actor, year)?.cells
  return (figure) => counted?.get(figure) ?? entered?.[figure] ?? '0'
}

/** The sum of a year over the government's own figures and its units'. */
export function sumOfYear(actor: Actor<'report.view'>, year: number) {
  return regionSum(actor, year, formatOf(year), ownCells(actor, year))
}
