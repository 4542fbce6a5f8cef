import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyInput } from './input'
import { findingsOfEntered, isOwnName } from './own-rules'
import { historyFromJson } from './read-json'

const FOLDER = path.resolve(import.meta.dirname, '../../../db/testing/published-reports')
const published = (name: string) =>
  historyInput.parse({ ...historyFromJson(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')), source: '年报' })
const rules = (report: Parameters<typeof findingsOfEntered>[0]) => findingsOfEntered(report).map(({ rule }) => rule)

describe('a report is held against the rules that need nothing but itself', () => {
  test('洪泽 2023 breaks two sums of table 四', () => expect(rules(published('hongze-2023'))).toEqual(['T4-1', 'T4-1']))
  test.each(['huaian-2024', 'pingtan-2021', 'pingtan-2022', 'suqian-2023', 'suqian-2024', 'xinxiang-education-2023'])(
    '%s keeps them all',
    (name) => expect(rules(published(name))).toEqual([]),
  )
  test('a cell that is off by one is found; a blank one leaves its sums open', () => {
    const report = published('suqian-2024')
    const cell = 'table3.granted.natural_person'
    const off = { ...report.cells, [cell]: String(Number(report.cells[cell]) + 1) }
    expect(rules({ ...report, cells: off })).toEqual(['T3-2', 'T3-3'])
    const { [cell]: _, ...blank } = report.cells
    expect(rules({ ...report, cells: blank })).toEqual([])
  })
  test('the undivided row of 2019 takes part in the sums', () => {
    const cells = {
      'table3.received.total': '3',
      'table3.carried_in.total': '0',
      'table3.total.total': '3',
      'table3.carried_out.total': '1',
    }
    expect(rules({ year: 2020, format: '2019', cells, sections: {} })).toEqual(['T3-1'])
  })
  test('its text is read too', () => {
    const report = published('suqian-2024')
    const sections = { 'overview.requests': '收到政府信息公开申请3件。', other_matters: '未收取信息处理费。' }
    expect(rules({ ...report, sections })).toEqual(['N-1'])
  })
})

test.each([
  ['某市教育局', true],
  [' 某市 教育局', true],
  ['市教育局', true],
  ['某市卫生局', false],
])('%s is the own organ: %s', (name, own) =>
  expect(isOwnName(name, { fullName: '某市教育局', shortName: '市教育局' })).toBe(own),
)
