import { describe, expect, test } from 'vitest'
import { OUTCOME_CODES } from '../../law/outcomes'
import { formatOf } from '../../law/report-formats/format-of'
import {
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Column,
  type Table3Row,
} from '../../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import { TABLE_FIGURES, type TableFigureId } from '../history/published-report'
import { table3Cells } from '../tables'
import { consistent, publishedOf, publishedTablesOf } from './consistent.fixture'
import { blockingFindings, type Finding, takesExplanation, withExplanations } from './finding'
import { runChecks } from './run'

const FORMAT = formatOf(2024)
const named = (findings: Finding[]) => findings.map(({ rule, cells }) => `${rule} ${cells[0]}`).sort()

describe('宿迁 2024 with one cell off by one raises what compares that cell, and nothing else', () => {
  const OUTCOME_ROWS: readonly string[] = OUTCOME_CODES
  const answered = (row: Table3Row) => OUTCOME_ROWS.includes(row)

  /** The rules written down a second time: which compare the cell. */
  const comparing = (row: Table3Row, column: Table3Column) => [
    ...(['received', 'carried_in', 'total', 'carried_out'].includes(row) ? [`T3-1 table3.received.${column}`] : []),
    ...(row === 'total' || OUTCOME_ROWS.includes(row) ? [`T3-2 table3.granted.${column}`] : []),
    `T3-3 table3.${row}.natural_person`,
    ...(row === 'received' && column === 'total' ? ['T3-5 table3.received.total'] : []),
    ...(answered(row) && column === 'total' ? [`T3-6 table3.${row}.total`] : []),
    ...(row === 'carried_in' ? [`Y-1 table3.carried_in.${column}`] : []),
  ]

  test.each(table3Rows(FORMAT))('table 三 %s', (row) => {
    for (const column of table3Columns(FORMAT)) {
      const context = consistent()
      table3Cells(context.tables.table3, row)[column] += 1
      const findings = runChecks(context)
      expect(named(findings)).toEqual(comparing(row, column).sort())
      for (const { cells } of findings) expect(cells).toContain(`table3.${row}.${column}`)
    }
  })

  test.each(TABLE4_BLOCKS)('table 四 %s', (block) => {
    for (const column of TABLE4_COLUMNS) {
      const context = consistent()
      context.tables.table4[block][column] += 1
      expect(named(runChecks(context))).toEqual([`T4-1 table4.${block}.upheld`])
    }
  })

  test('table 二', () => {
    for (const kind of ['regulations', 'normative_documents'] as const)
      for (const measure of ['issued', 'repealed', 'in_force'] as const) {
        const context = consistent()
        context.tables.table2[kind][measure] += 1
        expect(named(runChecks(context))).toEqual([`Y-2 table2.${kind}.in_force`])
      }
    for (const kind of ['licensing', 'penalties', 'coercion'] as const) {
      const context = consistent()
      context.tables.table2[kind] += 1
      expect(runChecks(context)).toEqual([])
    }
  })

  test('a figure of last year: what must meet this year’s', () => {
    const meets = (figure: TableFigureId) => {
      const [table, row, column] = figure.split('.')
      if (table === 'table3' && row === 'carried_out') return [`Y-1 table3.carried_in.${column}`]
      return table === 'table2' && column === 'in_force' ? [`Y-2 ${figure}`] : []
    }
    const { last } = consistent()
    for (const figure of TABLE_FIGURES.filter((id) => last.figures.has(id))) {
      const figures = new Map(last.figures).set(figure, String(Number(last.figures.get(figure)) + 1))
      expect([figure, named(runChecks({ ...consistent(), last: { ...last, figures } }))]).toEqual([
        figure,
        meets(figure),
      ])
    }
  })
})

describe('published reports', () => {
  test('宿迁 2023 → 2024 raises no Y-1 and no Y-2', () => {
    const rules = runChecks(consistent()).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'Y-1' || rule === 'Y-2')).toEqual([])
  })
  test('洪泽 2023 raises T4-1 twice: 0 where 11 and 5 are', () => {
    const { year, ...tables } = publishedTablesOf('hongze-2023')
    expect(runChecks({ year, format: formatOf(year), tables })).toMatchObject([
      { rule: 'T4-1', found: 0, expected: 11 },
      { rule: 'T4-1', found: 0, expected: 5 },
    ])
  })
  test.each(['huaian-2024', 'pingtan-2021', 'pingtan-2022', 'suqian-2023', 'suqian-2024', 'xinxiang-education-2023'])(
    '%s keeps every rule of its own tables',
    (name) => {
      const { year, ...tables } = publishedTablesOf(name)
      expect(runChecks({ year, format: formatOf(year), tables })).toEqual([])
    },
  )
  test('平潭 2021 → 2022 is held together too', () => {
    const { year, ...tables } = publishedTablesOf('pingtan-2022')
    const findings = runChecks({
      year,
      format: formatOf(year),
      tables,
      last: publishedOf(publishedTablesOf('pingtan-2021')),
    })
    expect(findings.filter(({ rule }) => rule === 'Y-1')).toEqual([])
  })
})

describe('an explanation', () => {
  const off = (by: number) => {
    const context = consistent()
    context.tables.table3.carried_in.business += by
    return runChecks(context, new Map())
  }
  const kept = (finding: Finding) => ({
    finding: finding.id,
    fingerprint: finding.fingerprint,
    explanation: '上年公布有误',
    staffName: '赵军',
    at: '2025-01-10T00:00:00Z',
    version: 1,
  })
  const [explainable] = off(1).filter(takesExplanation)

  test('holds for the facts it was given for', () => {
    expect(explainable?.rule).toBe('Y-1')
    const explained = withExplanations(off(1), [kept(explainable!)])
    expect(explained.find(({ rule }) => rule === 'Y-1')?.explained?.explanation).toBe('上年公布有误')
    expect(blockingFindings(explained).map(({ rule }) => rule)).toEqual(['T3-1', 'T3-3'])
  })
  test('does not hold once the facts have changed, and is shown as the earlier one', () => {
    const changed = withExplanations(off(2), [kept(explainable!)]).find(({ rule }) => rule === 'Y-1')
    expect(changed).toMatchObject({ id: explainable!.id, outdated: { explanation: '上年公布有误' } })
    expect(blockingFindings([changed!])).toHaveLength(1)
  })
  test('is not taken for an error of arithmetic', () => {
    const error = off(1).find(({ rule }) => rule === 'T3-1')!
    expect(takesExplanation(error)).toBe(false)
    expect(blockingFindings(withExplanations([error], [kept(error)]))).toHaveLength(1)
  })
})
