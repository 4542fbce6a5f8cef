import type { ReportFormat } from '../law/report-formats/report-format'
import { type TableFigureId, tableFigures } from '../report/history/published-report'
import type { UnitCell } from './sum'

type Cells = ReadonlyMap<TableFigureId, UnitCell>

/** A cell that another version has otherwise; a state in words stands where there is no number. */
export type ChangedCell = { figure: TableFigureId; before: UnitCell | undefined; after: UnitCell | undefined }

/** What a second version of a report has otherwise than the first, in the order of the form. */
export function changedCells(format: ReportFormat, before: Cells, after: Cells): ChangedCell[] {
  return tableFigures(format).flatMap((figure) => {
    const [was, is] = [before.get(figure), after.get(figure)]
    return was?.value === is?.value && was?.state === is?.state ? [] : [{ figure, before: was, after: is }]
  })
}
