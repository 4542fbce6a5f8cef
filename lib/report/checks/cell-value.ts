import { type TableFigureId, tableCell } from '../history/published-report'
import { type ReportTables, sum } from '../tables'

/** What cells of the tables come to together. */
export function sumOf(tables: ReportTables, cells: readonly TableFigureId[]): number {
  return sum(cells.map((id) => Number(tableCell(tables, id))))
}
