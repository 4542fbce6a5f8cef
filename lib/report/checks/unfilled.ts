import { grouped } from '../../grouped'
import type { TableFigureId } from '../history/published-report'
import type { Raised } from './finding'

/** A cell in which a report prints no number; `printed` is what stands there instead, '' for nothing. */
export type UnfilledCell = { cell: TableFigureId; printed: string }

/**
 * What is left out where a number belongs (T2-1, T3-4), one finding for each cause: columns that are blank throughout, rows
 * that are, other blank cells; and each sign or word that stands for a number.
 */
export function unfilledIn(
  rule: 'T2-1' | 'T3-4',
  table: 'table2.' | 'table3.',
  unfilled: readonly UnfilledCell[] = [],
): Raised[] {
  const cells = unfilled.filter(({ cell }) => cell.startsWith(table))
  const blank = cells.filter(({ printed }) => printed === '').map(({ cell }) => cell)
  const [columns, others] = table === 'table3.' ? throughout(blank, columnOf, LEAST_IN.column) : [[], blank]
  const [rows, single] = table === 'table3.' ? throughout(others, rowOf, LEAST_IN.row) : [[], others]
  const signs = grouped(
    cells.filter(({ printed }) => printed !== ''),
    ({ printed }) => printed,
  )
  return [
    ...[columns, rows, single].map((group) => ({ group, found: '' })),
    ...[...signs].map(([found, group]) => ({ group: group.map(({ cell }) => cell), found })),
  ].flatMap(({ group, found }) => (group.length > 0 ? [{ rule, cells: group, found: found || '—', expected: 0 }] : []))
}

const columnOf = (cell: TableFigureId) => cell.split('.').at(-1)!
const rowOf = (cell: TableFigureId) => cell.slice(0, cell.lastIndexOf('.'))

/** A column counts as left blank throughout only if every row that was read leaves it so: more cells than a row has. */
const LEAST_IN = { row: 7, column: 8 }

/** The cells that make up whole lines of the table, of at least so many cells, and the others. */
function throughout(
  cells: readonly TableFigureId[],
  lineOf: (cell: TableFigureId) => string,
  least: number,
): [TableFigureId[], TableFigureId[]] {
  const lines = grouped(cells, lineOf)
  const whole = (cell: TableFigureId) => lines.get(lineOf(cell))!.length >= least
  return [cells.filter(whole), cells.filter((cell) => !whole(cell))]
}
