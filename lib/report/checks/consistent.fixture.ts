import { readFileSync } from 'node:fs'
import path from 'node:path'
import { OUTCOME_CODES } from '../../law/outcomes'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import { type PublishedReport, publishedFigures } from '../history/published-report'
import { type ReportTables, TABLE3_COLUMNS, TABLE3_ROWS } from '../tables'
import type { CheckContext } from './context'

const FOLDER = path.resolve(import.meta.dirname, '../../../db/testing/published-reports')

type Rows = Record<string, (number | null)[]>
type Published = { year: number; table2: Record<string, unknown>; table3: { rows: Rows }; table4: Rows }

/** A published report's tables; a blank cell is 0. */
export function publishedTablesOf(name: string): ReportTables & { year: number } {
  const { year, table2, table3, table4 } = JSON.parse(
    readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'),
  ) as Published
  const byColumn = (columns: readonly string[], values: (number | null)[] | undefined) =>
    Object.fromEntries(columns.map((column, index) => [column, values?.[index] ?? 0]))
  return {
    year,
    table2: { ...table2, administrative_charges: String(table2.administrative_charges) } as ReportTables['table2'],
    table3: Object.fromEntries(
      TABLE3_ROWS.map((row) => [row, byColumn(TABLE3_COLUMNS, table3.rows[row])]),
    ) as ReportTables['table3'],
    table4: Object.fromEntries(
      TABLE4_BLOCKS.map((block) => [block, byColumn(TABLE4_COLUMNS, table4[block])]),
    ) as ReportTables['table4'],
  }
}

/** A report as the year after finds it published. */
export function publishedOf({ year, ...tables }: ReportTables & { year: number }): PublishedReport {
  return { year, format: '2021', origin: 'entered', source: '', figures: publishedFigures(tables), sections: {} }
}

/** 宿迁 2024 after 宿迁 2023, with a register that agrees with its tables: a report without a finding. */
export function consistent(): CheckContext & {
  evidence: NonNullable<CheckContext['evidence']>
  last: PublishedReport
} {
  const { year, ...tables } = publishedTablesOf('suqian-2024')
  return {
    year,
    tables,
    organKind: 'government',
    last: publishedOf(publishedTablesOf('suqian-2023')),
    evidence: {
      received: tables.table3.received.total,
      served: Object.fromEntries(OUTCOME_CODES.map((code) => [code, tables.table3[code].total])),
      suspects: [],
      suitsBeforeReview: [],
      fees: [],
      regulations: [],
    },
  }
}
