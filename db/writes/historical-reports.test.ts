import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { historyInput } from '@/lib/report/history/input'
import { publishedNumber } from '@/lib/report/history/published-report'
import { historyFromJson } from '@/lib/report/history/read-json'
import { reportJson } from '@/lib/report/render/json'
import { annualReport } from '../queries/report/annual-report'
import { publishedTables } from '../queries/report/history'
import { accepted, foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { lastEntry } from '../testing/trail'
import { commitIfOk } from '../transaction'
import { enterHistory, recordHistory, removeHistory } from './historical-reports'

const FOLDER = path.join(import.meta.dirname, '../testing/published-reports')
const fileOf = (name: string) => readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')
const read = (text: string, source = '本机关网站') => historyInput.parse({ ...historyFromJson(text)!, source })
const record = (input: ReturnType<typeof read>) => commitIfOk(WANG_FANG, (tx) => recordHistory(tx, input))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a published report read from JSON', () => {
  test('宿迁 2023 is kept cell for cell, its amount to the fourth decimal', () => {
    accepted(record(read(fileOf('suqian-2023'))))
    const published = publishedTables(WANG_FANG, 2023)!
    const { table2, table3, table4 } = JSON.parse(fileOf('suqian-2023'))
    expect(published.figures.get('table2.administrative_charges')).toBe('59237.2449')
    expect(published.figures.get('table2.normative_documents.in_force')).toBe(
      String(table2.normative_documents.in_force),
    )
    for (const [row, values] of Object.entries<number[]>(table3.rows))
      for (const [index, column] of table3.columns.entries())
        expect(publishedNumber(published, `table3.${row}.${column}` as never)).toBe(values[index])
    expect(publishedNumber(published, 'table4.reconsideration.total')).toBe(table4.reconsideration[4])
  })

  test('洪泽 2023 keeps the undivided row of the older form, and its blank rows stay blank', () => {
    accepted(record(read(fileOf('hongze-2023'))))
    const published = publishedTables(WANG_FANG, 2023)!
    expect(published.figures.get('table3.other.undivided.total')).toBe('0')
    expect(published.figures.get('table3.other.other.total')).toBeUndefined()
  })

  test('the JSON that the ledger itself writes is read back with its text, divided at the heads of section 一', () => {
    const report = annualReport(WANG_FANG, 2024)
    accepted(record(read(JSON.stringify(reportJson(report)))))
    const { sections } = publishedTables(WANG_FANG, 2024)!
    const printed = (key: 'problems' | 'overview.requests') =>
      report.sections[key].paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
    expect(sections.problems).toBe(printed('problems'))
    expect(sections['overview.requests']).toBe(printed('overview.requests'))
  })

  test.each(['', '{}', '[1]', '{"organ":"甲","year":2023}'])('%j is not taken for a report', (text) =>
    expect(historyFromJson(text)).toBeUndefined(),
  )
})

describe('a report entered by hand', () => {
  const entered = (cells: Record<string, string>) => ({
    year: '2022',
    format: '2021',
    source: '年报',
    cells,
    sections: {},
    version: 0,
  })

  test('blanks, slashes and dashes are no figures; full-width digits and separators are read', () => {
    const { cells } = historyInput.parse(
      entered({
        'table3/received/total': '１,２００',
        'table3/carried_in/total': '/',
        'table3/total/total': '—',
        'table4/reconsideration/total': '',
      }),
    )
    expect(cells).toEqual({ 'table3.received.total': '1200' })
  })
  test('what is no number is refused at its cell', () => {
    const refused = historyInput.safeParse(entered({ 'table3/received/total': '约8' }))
    expect(refused.error?.issues[0]).toMatchObject({ path: ['cells', 'table3/received/total'], message: 'number' })
  })
})

test('a year is entered once: a second entry that does not know of the first is refused, and nothing is lost', () => {
  accepted(record(read(fileOf('suqian-2023'), '第一次')))
  expect(record(read(fileOf('hongze-2023'), '第二次'))).toMatchObject({ kind: 'conflict' })
  expect(publishedTables(WANG_FANG, 2023)?.source).toBe('第一次')
  accepted(commitIfOk(WANG_FANG, (tx) => removeHistory(tx, { id: 2023, version: 1, reason: '录错' })))
  expect(publishedTables(WANG_FANG, 2023)).toBeUndefined()
})

describe('what comes in is checked', () => {
  const own = { organ: '' }
  const enter = (name: string, more: Partial<ReturnType<typeof read>>) =>
    commitIfOk(WANG_FANG, (tx) => enterHistory(tx, { ...read(fileOf(name)), ...more }))

  test('another organ’s report is refused, unless that is a former name', () => {
    expect(enter('suqian-2023', {})).toMatchObject({ breach: { code: 'historyOfAnotherOrgan', field: 'formerName' } })
    expect(publishedTables(WANG_FANG, 2023)).toBeUndefined()
    accepted(enter('suqian-2023', { formerName: true, asPrinted: true }))
    expect(publishedTables(WANG_FANG, 2023)?.year).toBe(2023)
    // Under which name it was published stays in the trail.
    const { organ } = read(fileOf('suqian-2023'))
    expect(lastEntry()).toMatchObject(['report.history', 'history:2023', '', null, { organ }])
  })
  test('what was printed wrongly waits for a confirmation, and is then kept as printed', () => {
    expect(enter('hongze-2023', own)).toMatchObject({ breach: { code: 'historyUnconfirmed', field: 'asPrinted' } })
    expect(publishedTables(WANG_FANG, 2023)).toBeUndefined()
    accepted(enter('hongze-2023', { ...own, asPrinted: true }))
    expect(publishedTables(WANG_FANG, 2023)?.figures.get('table4.reconsideration.total')).toBe('0')
  })
  test('one without a slip needs no confirmation', () => void accepted(enter('xinxiang-education-2023', own)))
})
