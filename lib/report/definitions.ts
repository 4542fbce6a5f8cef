import {
  type Definition,
  RESULT_DEFINITIONS,
  TABLE2_DEFINITIONS,
  TABLE3_DEFINITIONS,
  TABLE4_DEFINITIONS,
  type Table2Row,
} from '../law/report-formats/definitions'
import type { RemedyResult, Table3Row, Table4Block } from '../law/report-formats/report-format'
import type { FigureReference } from './figure-reference'

/** What a label of the form names. */
export type DefinedRow =
  | { table: 2; row: Table2Row }
  | { table: 3; row: Table3Row }
  | { table: 4; row: Table4Block }
  | { table: 4; result: RemedyResult }

export function definitionOf(defined: DefinedRow): Definition {
  if (defined.table === 2) return TABLE2_DEFINITIONS[defined.row]
  if (defined.table === 3) return TABLE3_DEFINITIONS[defined.row]
  return 'row' in defined ? TABLE4_DEFINITIONS[defined.row] : RESULT_DEFINITIONS[defined.result]
}

/** The definitions by which a figure counts: of its row, and of its column where that has one. */
export function definitionsOfFigure(figure: FigureReference): Definition[] {
  switch (figure.of) {
    case 'requests':
      return [TABLE3_DEFINITIONS[figure.row]]
    case 'documents':
    case 'reported':
      return [TABLE2_DEFINITIONS[figure.kind]]
    case 'remedies':
      return [
        ...(figure.block === 'all' ? [] : [TABLE4_DEFINITIONS[figure.block]]),
        ...(figure.column === 'total' ? [] : [RESULT_DEFINITIONS[figure.column]]),
      ]
    default:
      return []
  }
}
