import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatOf } from '../../law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import { resultRows, table3Columns, table3Rows } from '../../law/report-formats/rows'
import { type PublishedReport, publishedFigures } from '../history/published-report'
import { type ReportTables, table3Cells } from '../tables'
import type { CheckContext } from './context'

const FOLDER = path.resolve(import.meta.dirname, '../../../db/testing/published-reports')

type Rows = Record<string, (number | null)[]>
type Published = { year: number; table2: Record<string, unknown>; table3: { rows: Rows }; table4: Rows }

/** A published report's tables; a blank cell is 0. */
export function publishedTablesOf(name: string): ReportTables & { year: number } {
  const { year, table2, table3, table4 } = JSON.parse(
    readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'),
  ) as Published
  const format = formatOf(year)
  const byColumn = (columns: readonly string[], values: (number | null)[] | undefined) =>
    Object.fromEntries(columns.map((column, index) => [column, values?.[index] ?? 0]))
  return {
    year,
    table2: { ...table2, administrative_charges: String(table2.administrative_charges) } as ReportTables['table2'],
    table3: Object.fromEntries(
      table3Rows(format).map((row) => [row, byColumn(table3Columns(format), table3.rows[row])]),
    ) as ReportTables['table3'],
    table4: Object.fromEntries(
      TABLE4_BLOCKS.map((block) => [block, byColumn(TABLE4_COLUMNS, table4[block])]),
    ) as ReportTables['table4'],
  }
}

/** A report as the year after finds it published. */
export function publishedOf({ year, ...tables }: ReportTables & { year: number }): PublishedReport {
  const format = formatOf(year)
  return {
    year,
    format: format.code,
    origin: 'entered',
    source: '',
    figures: publishedFigures(tables, format),
    sections: {},
  }
}

/** 宿迁 2024 after 宿迁 2023, with a register that agrees with its tables: a report without a finding. */
export function consistent(): CheckContext & {
  evidence: NonNullable<CheckContext['evidence']>
  last: PublishedReport
} {
  const { year, ...tables } = publishedTablesOf('suqian-2024')
  const format = formatOf(year)
  return {
    year,
    format,
    tables,
    organKind: 'government',
    last: publishedOf(publishedTablesOf('suqian-2023')),
    evidence: {
      received: tables.table3.received.total,
      served: Object.fromEntries(
        resultRows(format).map(({ row, counts }) => [counts[0], table3Cells(tables.table3, row).total]),
      ),
      suspects: [],
      suitsBeforeReview: [],
      upheldCorrections: [],
      fees: [],
      regulations: [],
    },
  }
}
