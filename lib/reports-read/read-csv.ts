import Papa from 'papaparse'
import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import { TABLE_FIGURES, type TableFigureId, tableFigures } from '../report/history/published-report'
import { type ReadCell, readCell } from './read-cell'
import { READ_LIMITS, ReadError } from './read-error'
import { extents, type ReadReport } from './recognise'
import type { Source, SourceBlock, SourceCell } from './source'

const MARK = /^\ufeff/

/** Reads the figures of a report as this product writes them, one a line under `CSV_HEADER`. They name no organ and year. */
export function reportFromCsv(text: string): ReadReport {
  const named = new Map(
    rowsIn(text.replace(MARK, '')).flatMap((fields, index): [string, ReadCell][] => {
      const [, , , figure = '', value = ''] = fields
      return figure === '' ? [] : [[figure, readCell(value, { row: index + 1, column: fields.length })]]
    }),
  )
  const cells = new Map<TableFigureId, ReadCell>(
    TABLE_FIGURES.flatMap((figure) => (named.has(figure) ? [[figure, named.get(figure)!] as const] : [])),
  )
  const format = LATEST_FORMATS_FIRST.find((each) => [...cells.keys()].every((id) => tableFigures(each).includes(id)))
  if (cells.size === 0 || !format) throw new ReadError('noReport')
  const read = extents(format, cells)
  return { organ: null, year: null, format, cells, sections: [], narrative: {}, read, readings: [] }
}

/** As many lines with as many commas are a table that a spreadsheet wrote; prose has commas of its own width. */
const [LEAST_LINES, LEAST_COMMAS] = [8, 4]

/** Whether a text is a table whose cells commas part. */
export function isCommaSeparated(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/)
  return (
    lines.filter((line) => (line.match(/,/g)?.length ?? 0) >= LEAST_COMMAS && !/[\t|]/.test(line)).length >= LEAST_LINES
  )
}

/** Reads what a spreadsheet wrote with commas: one table, in which a row with one text is a line as well. */
export function readCommas(text: string): Source {
  const rows = rowsIn(text.replace(MARK, ''))
  const width = Math.max(...rows.map((fields) => fields.length))
  if (rows.length * width > READ_LIMITS.gridCells) throw new ReadError('tooLarge')
  const lines = rows.flatMap((fields, index): SourceBlock[] => {
    const said = fields.filter((field) => field.trim() !== '')
    return said.length === 1 ? [{ type: 'line', text: said[0]!.trim(), place: { line: index + 1 } }] : []
  })
  const cells = rows.flatMap((fields, row): SourceCell[] =>
    Array.from({ length: width }, (_, column) => ({
      text: fields[column] ?? '',
      row,
      column,
      rowspan: 1,
      colspan: 1,
      place: { row: row + 1, column: column + 1 },
    })),
  )
  return { titles: [], blocks: [...lines, { type: 'grid', cells }] }
}

function rowsIn(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false }).data
}
