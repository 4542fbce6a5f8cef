import { requestsMark } from '../dashboard/mark'
import { addDays } from '../dates'
import type { ReportFormat, Table3Column, Table3Row } from '../law/report-formats/report-format'
import { outcomesOfRow, table3Columns, table3Rows } from '../law/report-formats/rows'
import { type Days, spanOf } from '../list-query'
import type { FigureId } from './figures'

/** The list of the requests that a cell of table 三 counts on these days; undefined for other cells. */
export function cellHref(format: ReportFormat, figure: FigureId, days: Days): string | undefined {
  const cell = cellOf(format, figure)
  const filters = cell && filtersOf(format, cell.row, days)
  if (!filters) return undefined
  const kind = cell.column === 'total' ? undefined : cell.column
  return requestsMark(0, { ...filters, kind }).href
}

function filtersOf(format: ReportFormat, row: Table3Row, days: Days): Record<string, string> | undefined {
  if (row === 'received') return { received: spanOf(days) }
  if (row === 'carried_in') return { open: addDays(days.from, -1) }
  if (row === 'carried_out') return { open: days.to }
  if (row === 'total') return { concluded: spanOf(days) }
  const [outcome, ...others] = outcomesOfRow(format, row)
  return outcome && others.length === 0 ? { concluded: spanOf(days), outcome } : undefined
}

/** Row and column of a cell of table 三; both may have dots in their names. */
function cellOf(format: ReportFormat, figure: FigureId): { row: Table3Row; column: Table3Column } | undefined {
  for (const row of table3Rows(format))
    for (const column of table3Columns(format)) if (figure === `table3.${row}.${column}`) return { row, column }
  return undefined
}
