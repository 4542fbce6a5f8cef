import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { consistent } from '../checks/consistent.fixture'
import { runChecks } from '../checks/run'
import { fieldOf } from './input'
import type { PublishedReport, TableFigureId } from './published-report'
import { historyFromJson } from './read-json'

describe('a report after one in the form of 2019', () => {
  /** Last year's report with figures from which this year's would stand out, in one form or the other. */
  const findingsAfter = (format: PublishedReport['format']) => {
    const context = consistent()
    const figures = new Map(context.last.figures)
    const set = (figure: TableFigureId, value: number) => figures.set(figure, String(value))
    const { table2, table3 } = context.tables
    set('table2.normative_documents.in_force', table2.normative_documents.in_force + 1000)
    set('table2.licensing', table2.licensing * 100 + 1000)
    set('table2.administrative_charges', Number(table2.administrative_charges) / 1000)
    set('table3.carried_out.total', table3.carried_in.total + 1)
    const last = { ...context.last, format, figures }
    return runChecks({ ...context, last }).map(({ rule, cells }) => `${rule} ${cells[0]}`)
  }

  test('is not held against a table 二 that measured other things; what was carried over still meets', () => {
    expect(findingsAfter('2019')).toEqual(['Y-1 table3.carried_in.total'])
  })

  test('would be, had that report been in the form of 2021', () => {
    const found = findingsAfter('2021')
    for (const rule of ['T2-3', 'Y-1', 'Y-2', 'Y-3']) expect(found.some((each) => each.startsWith(rule))).toBe(true)
  })
})

describe('a published report read from JSON', () => {
  const report = (more: object) =>
    JSON.stringify({
      organ: '新乡市教育局',
      year: 2020,
      table4: { columns: ['total'], reconsideration: [2] },
      table2: { regulations: { issued: 1, in_force: 7 }, licensing: 5, administrative_charges: 3 },
      table3: { columns: ['natural_person', 'total'], rows: { received: [3, 4], 'other.undivided': [1, 1] } },
      ...more,
    })

  test('is in the form of its year where it names none, and brings the cells that this form has', () => {
    const read = historyFromJson(report({}))!
    expect(read.format).toBe(formatOf(2020).code)
    expect(read.cells).toMatchObject({ [fieldOf('table3.other.undivided.total')]: '1' })
    expect(read.cells).toMatchObject({
      [fieldOf('table2.regulations.issued')]: '1',
      [fieldOf('table2.licensing')]: '5',
    })
    for (const absent of ['table2.regulations.in_force', 'table2.administrative_charges'] as const)
      expect(read.cells).not.toHaveProperty(fieldOf(absent))
  })

  test('is in the form that it names', () => {
    const read = historyFromJson(report({ year: 2021, format: '2019' }))!
    expect([read.format, historyFromJson(report({ year: 2021 }))!.format]).toEqual(['2019', '2021'])
  })
})
