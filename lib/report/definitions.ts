import {
  BLOCKS_IN_ENGLISH,
  RESULTS_IN_ENGLISH,
  TABLE2_IN_ENGLISH,
  TABLE3_IN_ENGLISH,
} from '../law/report-formats/definitions-in-english'
import type {
  Definition,
  RemedyResult,
  ReportFormat,
  Table2Row,
  Table3Row,
  Table4Block,
} from '../law/report-formats/report-format'
import { resultRows, table2Row } from '../law/report-formats/rows'
import type { FigureReference } from './figure-reference'

/** What a label of the form names. */
export type DefinedRow =
  | { table: 2; row: Table2Row }
  | { table: 3; row: Table3Row }
  | { table: 4; row: Table4Block }
  | { table: 4; result: RemedyResult }

/** What the form says that a row or column counts, for the reader; undefined where it has no such row. */
export function definitionOf(format: ReportFormat, defined: DefinedRow, locale = 'zh-CN'): Definition | undefined {
  const definition = inWordsOfForm(format, defined)
  return definition && locale === 'en' ? { ...definition, ...inEnglish(defined) } : definition
}

function inEnglish(defined: DefinedRow) {
  if (defined.table === 2) return TABLE2_IN_ENGLISH[defined.row]
  if (defined.table === 3) return TABLE3_IN_ENGLISH[defined.row]
  return 'row' in defined ? BLOCKS_IN_ENGLISH[defined.row] : RESULTS_IN_ENGLISH[defined.result]
}

function inWordsOfForm(format: ReportFormat, defined: DefinedRow): Definition | undefined {
  const { blocks, results } = format.table4
  if (defined.table === 2) return table2Row(format, defined.row)?.definition
  if (defined.table === 3) return definitionOfRow(format, defined.row)
  return ('row' in defined ? blocks[defined.row] : results[defined.result]).definition
}

function definitionOfRow(format: ReportFormat, row: Table3Row): Definition | undefined {
  const { received, carriedIn, carriedOut, resultsTotal } = format.table3
  switch (row) {
    case 'received':
      return received.definition
    case 'carried_in':
      return carriedIn.definition
    case 'carried_out':
      return carriedOut.definition
    case 'total':
      return resultsTotal.definition
    default:
      return resultRows(format).find((each) => each.row === row)?.definition
  }
}

/** The definitions by which a figure counts: of its row, and of its column where that has one. */
export function definitionsOfFigure(format: ReportFormat, figure: FigureReference, locale = 'zh-CN'): Definition[] {
  return definedBy(figure).flatMap((defined) => definitionOf(format, defined, locale) ?? [])
}

function definedBy(figure: FigureReference): DefinedRow[] {
  switch (figure.of) {
    case 'requests':
      return [{ table: 3, row: figure.row }]
    case 'documents':
    case 'reported':
      return [{ table: 2, row: figure.kind }]
    case 'remedies':
      return [
        ...(figure.block === 'all' ? [] : [{ table: 4, row: figure.block } as const]),
        ...(figure.column === 'total' ? [] : [{ table: 4, result: figure.column } as const]),
      ]
    default:
      return []
  }
}
