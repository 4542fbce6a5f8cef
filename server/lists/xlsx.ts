import type { Readable } from 'node:stream'
import { datedValue } from '@/lib/workbook/day-number'
import type { SheetRow } from '@/lib/workbook/workbook'
import { writeWorkbook } from '@/lib/workbook/write-workbook'

export type Cell = string | number | null

/** The columns are made as wide as what stands in the first rows needs. */
const ROWS_MEASURED = 200
const [NARROWEST, WIDEST] = [8, 36]

/** A workbook of one sheet, written as its rows come, printed across A4 with its heads on each page. */
export function xlsxOf(title: string, heads: readonly string[], rows: Iterable<readonly Cell[]>): Readable {
  const lines = rows[Symbol.iterator]()
  const measured: (readonly Cell[])[] = []
  while (measured.length < ROWS_MEASURED) {
    const { done, value } = lines.next()
    if (done) break
    measured.push(value)
  }
  function* sheetRows(): Generator<SheetRow> {
    yield { cells: heads.map((value) => ({ value, look: 'columnHead' })) }
    for (const row of measured) yield listed(row)
    for (let { done, value } = lines.next(); !done; { done, value } = lines.next()) yield listed(value)
  }
  const widths = heads.map((head, column) =>
    Math.max(NARROWEST, widthOf(head) + 2, ...measured.map((row) => Math.min(WIDEST, widthOf(row[column]) + 2))),
  )
  const sheet = { name: title, widths, rows: sheetRows(), headRows: 1, landscape: true, printedTitle: title }
  return writeWorkbook({ title, creator: '', sheets: [sheet] })
}

function listed(row: readonly Cell[]): SheetRow {
  return { cells: row.map((value) => ({ value: datedValue(value), look: 'listed' })) }
}

/** In widths of a digit, of the longest line; what is no Latin sign takes two. */
function widthOf(value: Cell | undefined): number {
  const lines = String(value ?? '').split('\n')
  return Math.max(...lines.map((line) => line.slice(0, WIDEST).replace(/[^\x20-\x7e]/gu, '  ').length))
}
