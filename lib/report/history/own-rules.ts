import { formatByCode } from '../../law/report-formats/format-of'
import { type ReportFormat, TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import type { OrganKind } from '../../organ/organ'
import type { Finding } from '../checks/finding'
import { runChecks } from '../checks/run'
import type { FigureId } from '../figures'
import type { ReportTables } from '../tables'
import type { HistoryInput } from './input'
import type { TableFigureId } from './published-report'

type Entered = Pick<HistoryInput, 'year' | 'format' | 'cells' | 'sections'>

/**
 * What a published report breaks by itself: every rule that needs neither a register nor another year. A relation with a
 * blank cell in it cannot be assessed, and is left out. What was printed stays as it was printed.
 */
export function findingsOfEntered(
  { year, format: code, cells: printed, sections }: Entered,
  organKind?: OrganKind,
): Finding[] {
  const format = formatByCode(code)
  const text = Object.values(sections).some(Boolean) ? sections : undefined
  const known = (cell: FigureId) => cell in printed
  return runChecks({ year, format, tables: tablesOf(printed, format), organKind, text }).filter(({ cells }) =>
    cells.every(known),
  )
}

/** The printed cells laid out as the form has them; a blank one stands as 0 and is known by its absence. */
function tablesOf(cells: Entered['cells'], format: ReportFormat): ReportTables {
  const figure = (id: TableFigureId) => Number(cells[id] ?? 0)
  const documents = (kind: 'regulations' | 'normative_documents') => ({
    issued: figure(`table2.${kind}.issued`),
    repealed: figure(`table2.${kind}.repealed`),
    in_force: figure(`table2.${kind}.in_force`),
  })
  return {
    table2: {
      regulations: documents('regulations'),
      normative_documents: documents('normative_documents'),
      licensing: figure('table2.licensing'),
      penalties: figure('table2.penalties'),
      coercion: figure('table2.coercion'),
      administrative_charges: cells['table2.administrative_charges'] ?? '0',
    },
    table3: Object.fromEntries(
      table3Rows(format).map((row) => [
        row,
        Object.fromEntries(table3Columns(format).map((column) => [column, figure(`table3.${row}.${column}`)])),
      ]),
    ) as ReportTables['table3'],
    table4: Object.fromEntries(
      TABLE4_BLOCKS.map((block) => [
        block,
        Object.fromEntries(TABLE4_COLUMNS.map((column) => [column, figure(`table4.${block}.${column}`)])),
      ]),
    ) as ReportTables['table4'],
  }
}

/** Whether a report's organ is the one named: written in full, in short, or with blanks. */
export function isOwnName(organ: string, own: { fullName: string; shortName: string }): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
  return [own.fullName, own.shortName].some((name) => plain(name) === plain(organ))
}
