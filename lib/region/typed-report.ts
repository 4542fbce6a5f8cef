import { z } from 'zod'
import { codeOf, optionalLine, requiredDate, requiredId } from '../fields'
import { FIRST_PUBLISHED_YEAR, FORMAT_CODES, type FormatCode, formatByCode } from '../law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../law/report-formats/rows'
import { fieldOf } from '../report/history/input'
import { type TableFigureId, table2Data } from '../report/history/published-report'

/** A unit's report that is typed in as it was printed; what is left blank stays blank. */
export const typedInput = z.object({
  unitId: requiredId,
  year: z.int().min(FIRST_PUBLISHED_YEAR).max(2199),
  format: codeOf(FORMAT_CODES),
  receivedOn: requiredDate,
  /** From what it is typed. */
  source: optionalLine(200),
  cells: z.record(z.string().max(100), z.string().max(100, 'number')),
})
export type TypedForm = z.input<typeof typedInput>

/** The typed cells as data that the readers know, described in docs/report-json.md. */
export function typedReport(
  { year, format: code, cells }: { year: number; format: FormatCode; cells: Record<string, string> },
  organ: string,
): string {
  const format = formatByCode(code)
  const typed = (figure: TableFigureId) => cells[fieldOf(figure)]?.trim() ?? ''
  const columns = table3Columns(format)
  return JSON.stringify({
    organ,
    year,
    format: code,
    table2: table2Data((figure) => typed(`table2.${figure}`)),
    table3: {
      columns,
      rows: Object.fromEntries(
        table3Rows(format).map((row) => [row, columns.map((column) => typed(`table3.${row}.${column}`))]),
      ),
    },
    table4: {
      columns: TABLE4_COLUMNS,
      ...Object.fromEntries(
        TABLE4_BLOCKS.map((block) => [block, TABLE4_COLUMNS.map((column) => typed(`table4.${block}.${column}`))]),
      ),
    },
  })
}
