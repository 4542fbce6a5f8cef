import { z } from 'zod'
import { PERIOD_PARTS } from '../dashboard/period'
import { inChinese } from '../dates'
import type { ReportFormat, Table3Column } from '../law/report-formats/report-format'
import { table3Columns } from '../law/report-formats/rows'
import type { Days } from '../list-query'
import type { DocumentTable, ReportDocument } from './document'
import { table2Of, table3Of, table4Of } from './form-tables'
import { DIVISION_CODES } from './parts-of-year'
import type { ReportTables } from './tables'

/** What the page of tables for a part of a year shows: one part, or all parts of a division side by side. */
export const periodQuery = z.object({
  part: z.enum([...DIVISION_CODES, ...PERIOD_PARTS]).catch('months'),
  column: z.string().max(40).catch('total'),
})
export type PeriodQuery = z.output<typeof periodQuery>

/** The column of table 三 that an address names; the total for one that the form does not have. */
export function columnAsked(format: ReportFormat, name: string): Table3Column {
  return table3Columns(format).find((column) => column === name) ?? 'total'
}

/** The three tables of the form as they are printed. */
export function formTables(format: ReportFormat, { table2, table3, table4 }: ReportTables): DocumentTable[] {
  return [table2Of(format, table2), table3Of(format, table3), table4Of(format, table4)]
}

/** Tables of a part of a year as a document of their own, for the file. */
export function periodDocument(
  organ: string,
  year: number,
  { from, to }: Days,
  tables: readonly DocumentTable[],
): ReportDocument {
  return {
    language: 'zh-CN',
    organ,
    year,
    title: { organ, rest: `政府信息公开工作统计表（${inChinese(from)}至${inChinese(to)}）` },
    blocks: tables.map((table) => ({ type: 'table', table })),
  }
}
