import type { Table3Column } from '../law/report-formats/report-format'
import { COLUMN_WORDS } from './form-words'
import { core } from './plain-text'
import { readTableCell } from './read-cell'
import { ReadError } from './read-error'
import { rowOfLabel } from './row-label'
import { openCells, type RowReading } from './settle'
import { cellsOfRow, type PlacedGrid, type SourceCell, saysNoWords } from './source'

const COLUMNS: readonly Table3Column[] = [...new Set(COLUMN_WORDS.values())]
/** As many heads tell the table from others that have a column 总计 or 其他. */
const LEAST_HEADS = 4

/** Where in a table each column of applicants stands. */
export type ColumnPlaces = ReadonlyMap<Table3Column, number>

/**
 * The rows of table 三 in a table, and its columns as its heads name them. A table that goes on from another page has no heads:
 * then `before` holds, if it is as wide, and else the seven cells behind the label.
 */
export function table3InGrid(grid: PlacedGrid, before?: { columns: ColumnPlaces; width: number }) {
  const own = columnsOf(grid)
  const columns = own ?? (before?.width === grid.columns ? before.columns : undefined)
  const rows: RowReading[] = []
  for (let row = 0; row < grid.rows; row++) {
    const reading = readRow(grid, row, columns)
    if (reading) rows.push(reading)
  }
  return { rows, columns: own && { columns: own, width: grid.columns } }
}

function columnsOf(grid: PlacedGrid): ColumnPlaces | undefined {
  const found = new Map<Table3Column, number>()
  for (let row = 0; row < grid.rows && found.size < COLUMNS.length; row++)
    for (const cell of cellsOfRow(grid, row)) {
      const column = COLUMN_WORDS.get(core(cell.text))
      if (column && !found.has(column) && !rowOfLabel(cell.text)) found.set(column, cell.column)
    }
  return found.size >= LEAST_HEADS && found.has('total') ? found : undefined
}

function readRow(grid: PlacedGrid, row: number, columns: ColumnPlaces | undefined): RowReading | undefined {
  const cells = cellsOfRow(grid, row)
  const named = cells.flatMap((cell, index) => {
    if (cell.row !== row) return []
    const behind = cells.slice(index + 1)
    const figures = behind.length >= COLUMNS.length && areFigures(behind)
    const recognised = rowOfLabel(cell.text, figures)
    return recognised ? [{ index, row: recognised.row }] : []
  })
  const label = named.at(-1)
  if (!label) return undefined
  // Two reports beside each other, as tools that compare them print.
  if (named.some((other) => other !== label && other.row === label.row)) throw new ReadError('severalReports')
  const behind = cells.slice(label.index + 1)
  const byHead = columns && atColumns(grid, row, columns, behind)
  const byCount = behind.length >= COLUMNS.length ? behind.slice(-COLUMNS.length) : undefined
  const taken = byHead ?? (behind.length === COLUMNS.length ? byCount : undefined)
  if (taken) return { row: label.row, ways: [taken.map(readTableCell)] }
  if (behind.every(({ text }) => text.trim() === '')) return undefined
  const printed = behind.map(({ text }) => text.trim()).join(' ')
  const { place } = behind[0] ?? cells[label.index]!
  return { row: label.row, ways: [openCells(COLUMNS.length, place, printed)] }
}

/** A row’s cells under the heads; undefined unless each head has a cell of its own that begins in this row. */
function atColumns(
  grid: PlacedGrid,
  row: number,
  columns: ColumnPlaces,
  behind: readonly SourceCell[],
): SourceCell[] | undefined {
  const cells = COLUMNS.map((column) => {
    const at = columns.get(column)
    return at === undefined ? undefined : grid.at(row, at)
  })
  const own = cells.filter(
    (cell): cell is SourceCell => cell !== undefined && cell.row === row && behind.includes(cell),
  )
  return own.length === COLUMNS.length && new Set(own).size === own.length ? own : undefined
}

/** Cells without words of which at least one says something. */
function areFigures(cells: readonly SourceCell[]): boolean {
  return cells.every(saysNoWords) && cells.some(({ text }) => text.trim() !== '')
}
