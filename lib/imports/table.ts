import { type Cells, columnLabel, type ImportKind } from './columns'
import { FileError } from './file-error'
import { headingRow, type Mapping, mapHeadings, missingColumns, plainHeading, type Remembered } from './headings'

/** A file as it was read: its first rows, how many rows say something, and which cells are merged. */
export type ReadTable = { top: { line: number; cells: string[] }[]; rows: number; merged: string[] }

/** Where the headings of a table stand, what they are, and which columns they are taken for. */
export type Headed = { headingLine: number; headings: string[]; mapping: Mapping; recognised: boolean }

/** Finds the headings; where none are recognised, the first row is shown as such, to be mapped by hand. */
export function headedTable(kind: ImportKind, { top }: ReadTable, remembered?: Remembered): Headed {
  const found = headingRow(
    kind,
    top.map(({ cells }) => cells),
    remembered,
  )
  const { line, cells } = top[found ?? 0]!
  const headings = cells.map((cell) => cell.trim())
  const mapping = mapHeadings(kind, headings, remembered)
  return { headingLine: line, headings, mapping, recognised: missingColumns(kind, mapping).length === 0 }
}

/** The table with its headings, as far as it can be taken in without anybody's help; a `FileError` says why not. */
export function readyTable(kind: ImportKind, table: ReadTable, remembered?: Remembered): Headed {
  const headed = headedTable(kind, table, remembered)
  const missing = missingColumns(kind, headed.mapping).map((code) => columnLabel(kind, code))
  if (missing.length > 0) throw new FileError('noHeadings', missing.join('、'))
  const merged = mergedBelow(table, headed.headingLine)
  if (merged) throw new FileError('mergedCells', merged)
  if (table.rows === 1) throw new FileError('noRows')
  return headed
}

/** A merged area below the headings leaves cells empty that look filled: it has to be taken apart first. */
export function mergedBelow({ merged }: ReadTable, headingLine: number): string | undefined {
  return merged.find((area) => Number(/\d+$/.exec(area)![0]) > headingLine)
}

export function cellsOf(cells: readonly string[], mapping: Mapping): Cells {
  const mapped: Cells = {}
  for (const [index, column] of mapping.entries()) if (column) mapped[column] = cells[index] ?? ''
  return mapped
}

/** The headings that somebody mapped, as they are remembered. */
export function toRemember(
  headings: readonly string[],
  mapping: Mapping,
): { heading: string; column: string | null }[] {
  return headings
    .map((heading, index) => ({ heading: plainHeading(heading), column: mapping[index] ?? null }))
    .filter(({ heading }) => heading !== '')
}
