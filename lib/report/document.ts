import type { PlainDate } from '../dates'
import type { DefinedRow } from './definitions'
import type { FigureId } from './figures'
import type { SubmissionCopy } from './submission-copy'

/**
 * The report as a document: the one model that the page, the PDF and every other format are rendered from.
 * Text is plain; nothing in it is markup.
 */
export type ReportDocument = {
  language: 'zh-CN'
  organ: string
  year: number
  title: { organ: string; rest: string }
  /** Of a report that has not been published. */
  draft?: DraftMark
  /** Of the copy that is handed in. */
  submission?: SubmissionCopy
  blocks: readonly Block[]
}

/** What every file of a report says that has not been published: that it is a draft, and the day of its figures. */
export type DraftMark = { asOf: PlainDate }

export type Block =
  | { type: 'heading'; level: 1 | 2; id: string; text: string }
  | { type: 'paragraph'; runs: readonly Run[] }
  | { type: 'table'; table: DocumentTable }
  | { type: 'chart'; chart: DocumentChart }

/** Running text; a run with a figure was filled from the ledger and can name its records. */
export type Run = { text: string; figure?: FigureId }

export type DocumentTable = {
  id: string
  caption: string
  /** Relative widths, one per grid column. */
  columns: readonly number[]
  /** Leading rows that are repeated when the table breaks across pages. */
  headerRows: number
  rows: readonly (readonly DocumentCell[])[]
}

export type DocumentCell = {
  text: string
  header?: boolean
  colspan?: number
  rowspan?: number
  align?: 'left' | 'center' | 'right'
  figure?: FigureId
  /** The row or column of the form that a label names, for its definition. */
  defines?: DefinedRow
}

export type DocumentChart = {
  id: string
  kind: 'bar' | 'line'
  title: string
  /** The chart in words, for those who cannot see it. */
  alternative: string
  unit: string
  categories: readonly string[]
  series: readonly { name: string; values: readonly number[] }[]
}

export type PlacedCell = DocumentCell & { row: number; column: number; rowspan: number; colspan: number }

/** Turns spans into grid coordinates; throws on a gap or an overlap, so that no renderer can draw a broken form. */
export function place(table: DocumentTable): PlacedCell[] {
  const width = table.columns.length
  const occupied = table.rows.map(() => new Array<boolean>(width).fill(false))
  const placed = table.rows.flatMap((cells, row) => cells.map((cell) => placeCell(table.id, occupied, cell, row)))
  const gap = occupied.findIndex((row) => row.includes(false))
  if (gap >= 0) throw new Error(`table ${table.id}: row ${gap + 1} has a gap`)
  return placed
}

function placeCell(table: string, occupied: boolean[][], cell: DocumentCell, row: number): PlacedCell {
  const { rowspan = 1, colspan = 1 } = cell
  const column = occupied[row]!.indexOf(false)
  if (column < 0) throw new Error(`table ${table}: row ${row + 1} has too many cells`)
  for (let y = row; y < row + rowspan; y += 1)
    for (let x = column; x < column + colspan; x += 1) {
      if (occupied[y]?.[x] !== false)
        throw new Error(`table ${table}: a cell of row ${row + 1} overlaps or leaves the table`)
      occupied[y]![x] = true
    }
  return { ...cell, row, column, rowspan, colspan }
}

/** The table without the columns of its grid in which no cell begins: HTML allows none. Their width goes to the one before. */
export function withoutIdleColumns(table: DocumentTable): DocumentTable {
  const cells = place(table)
  const begins = new Set(cells.map(({ column }) => column))
  const columns: number[] = []
  for (const [column, width] of table.columns.entries()) {
    if (begins.has(column)) columns.push(width)
    else columns[columns.length - 1]! += width
  }
  const spanOf = ({ column, colspan }: PlacedCell) =>
    [...begins].filter((each) => each >= column && each < column + colspan).length
  const rows = table.rows.map((_, at) =>
    cells
      .filter(({ row }) => row === at)
      .map((cell): DocumentCell => {
        const { row: _row, column: _column, ...plain } = cell
        return { ...plain, colspan: spanOf(cell) }
      }),
  )
  return { ...table, columns, rows }
}
