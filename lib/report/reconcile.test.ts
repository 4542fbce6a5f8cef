import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { OUTCOME_CODES } from '../law/outcomes'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../law/report-formats/report-format'
import { reconcile } from './reconcile'
import { TABLE3_COLUMNS, TABLE3_ROWS, type Table3, type Table4 } from './tables'

type Rows = Record<string, (number | null)[]>
type Published = { organ: string; year: number; table3: { rows: Rows }; table4: Rows }

const FOLDER = path.resolve(import.meta.dirname, '../../db/testing/published-reports')
const published = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Published,
)

function tablesOf({ table3: { rows }, table4 }: Published): { table3: Table3; table4: Table4 } {
  const byColumn = <C extends string>(columns: readonly C[], values: (number | null)[] | undefined) =>
    Object.fromEntries(columns.map((column, index) => [column, values?.[index] ?? 0])) as Record<C, number>
  return {
    table3: Object.fromEntries(TABLE3_ROWS.map((row) => [row, byColumn(TABLE3_COLUMNS, rows[row])])) as Table3,
    table4: Object.fromEntries(
      TABLE4_BLOCKS.map((block) => [block, byColumn(TABLE4_COLUMNS, table4[block])]),
    ) as Table4,
  }
}

const reportOf = (organ: string, year: number) =>
  tablesOf(published.find((report) => report.organ.startsWith(organ) && report.year === year)!)
const rules = (tables: { table3: Table3; table4: Table4 }) => reconcile(tables).map(({ rule }) => rule)

describe('published reports', () => {
  test.each(published.map((report) => [report.organ, report.year, report] as const))(
    'table 三 of %s %i balances',
    (_, __, report) => {
      expect(rules(tablesOf(report)).filter((rule) => rule.startsWith('T3'))).toEqual([])
    },
  )
  test('洪泽 2023 has two totals of table 四 that do not add up', () => {
    expect(reconcile(reportOf('淮安市洪泽', 2023))).toMatchObject([
      { rule: 'T4-1', found: 0, expected: 11 },
      { rule: 'T4-1', found: 0, expected: 5 },
    ])
  })
  test('宿迁 2023 and 2024 raise nothing', () => {
    expect([...rules(reportOf('宿迁', 2023)), ...rules(reportOf('宿迁', 2024))]).toEqual([])
  })
})

describe('one cell of 宿迁 2024 off by one', () => {
  const changed = (row: (typeof TABLE3_ROWS)[number], column: (typeof TABLE3_COLUMNS)[number], by = 1) => {
    const tables = structuredClone(reportOf('宿迁', 2024))
    tables.table3[row][column] += by
    return tables
  }

  test('each cell of table 三 is missed by the rules that compare it, and by no other', () => {
    for (const row of TABLE3_ROWS)
      for (const column of TABLE3_COLUMNS) {
        const expected = [
          ...(['received', 'carried_in', 'total', 'carried_out'].includes(row) ? ['T3-1'] : []),
          ...(row === 'total' || (OUTCOME_CODES as readonly string[]).includes(row) ? ['T3-2'] : []),
          'T3-3',
        ]
        const findings = reconcile(changed(row, column))
        expect([row, column, findings.map(({ rule }) => rule)]).toEqual([row, column, expected])
        for (const { cells } of findings) expect(cells).toContain(`table3.${row}.${column}`)
      }
  })
  test('a negative cell is named by T3-4', () => {
    const findings = reconcile(changed('refused.state_secret', 'business', -1))
    expect(findings.find(({ rule }) => rule === 'T3-4')?.cells).toEqual(['table3.refused.state_secret.business'])
  })
  test('each cell of table 四 is missed by T4-1', () => {
    for (const block of TABLE4_BLOCKS)
      for (const column of TABLE4_COLUMNS) {
        const tables = structuredClone(reportOf('宿迁', 2024))
        tables.table4[block][column] += 1
        const findings = reconcile(tables)
        expect(findings.map(({ rule }) => rule)).toEqual(['T4-1'])
        expect(findings[0]!.cells).toContain(`table4.${block}.${column}`)
      }
  })
})

test('there is one finding of T3-1 for each column that does not balance', () => {
  const tables = structuredClone(reportOf('宿迁', 2024))
  for (const kind of APPLICANT_KIND_CODES) tables.table3.received[kind] += 1
  tables.table3.received.total += APPLICANT_KIND_CODES.length
  expect(rules(tables)).toEqual(new Array(7).fill('T3-1'))
})
