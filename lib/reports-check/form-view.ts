import { cellLabel } from '../report/cell-label'
import type { DocumentTable } from '../report/document'
import { table2Of, table3Of, table4Of } from '../report/form-tables'
import { type TableFigureId, tableFigures, tablesOfPrinted } from '../report/history/published-report'
import type { ReadCell } from '../reports-read/read-cell'
import type { ReadReport } from '../reports-read/recognise'
import type { CorrectedCells } from './check-content'

/** What stands in a cell of the form, and how: as read, put right by hand, or not found in the file. */
export type ShownFigure = {
  label: string
  text: string
  state: ReadCell['state'] | 'missing'
  printed: string
  corrected: boolean
  /** The numbers that glued digits may stand for. */
  may: readonly string[]
}

export type FormView = { tables: DocumentTable[]; figures: Partial<Record<TableFigureId, ShownFigure>> }

/** The form as it is shown beside the file, with what was read in each of its cells. */
export function formView({ format, cells }: Pick<ReadReport, 'format' | 'cells'>, corrected: CorrectedCells): FormView {
  const values = tablesOfPrinted(format, (id) => cells.get(id)?.value)
  const figures = Object.fromEntries(
    tableFigures(format).map((id) => [
      id,
      { label: cellLabel(format, id), ...shown(cells.get(id), corrected[id] !== undefined) },
    ]),
  )
  return {
    tables: [table2Of(format, values.table2), table3Of(format, values.table3), table4Of(format, values.table4)],
    figures,
  }
}

function shown(cell: ReadCell | undefined, corrected: boolean): Omit<ShownFigure, 'label'> {
  if (!cell) return { text: '', state: 'missing', printed: '', corrected, may: [] }
  const { state, value, printed, may = [] } = cell
  return { text: value ?? printed, state, printed, corrected, may }
}
