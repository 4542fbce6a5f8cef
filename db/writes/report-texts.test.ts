import { beforeEach, expect, test } from 'vitest'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { auditEntries, reportSections, reportTemplates } from '../schema/ledger'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { writeSection } from './report-sections'
import { keepTemplate } from './report-templates'

const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
const lastEntry = () => {
  const { act, subject, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return { act, subject, before: before && JSON.parse(before), after: after && JSON.parse(after) }
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a section’s text is replaced by whoever saw the present one, in its year and place alone', () => {
  const section = (text: string, version: number, year = 2023) =>
    write((tx) => writeSection(tx, { year, section: 'problems', text, version }))
  expect(section('第一稿', 1)).toMatchObject({ kind: 'conflict' })
  expect(section('第一稿', 0)).toEqual({ ok: true, value: { version: 1 } })
  const first = { year: 2023, section: 'problems', text: '第一稿', version: 1 }
  expect(lastEntry()).toEqual({ act: 'report.write', subject: 'report:2023:problems', before: null, after: first })
  accepted(section('另一年', 0, 2022))
  accepted(write((tx) => writeSection(tx, { year: 2023, section: 'other_matters', text: '其他', version: 0 })))
  expect(section('第二稿', 0)).toMatchObject({ kind: 'conflict' })
  expect(section('第二稿', 1)).toEqual({ ok: true, value: { version: 2 } })
  expect(lastEntry()).toMatchObject({ before: first, after: { ...first, text: '第二稿', version: 2 } })
  const rows = connection().select().from(reportSections).all()
  expect(rows.map(({ year, text, version }) => [year, text, version]).sort()).toEqual([
    [2022, '另一年', 1],
    [2023, '其他', 1],
    [2023, '第二稿', 2],
  ])
})

test('the organ’s wording of a section is replaced by whoever saw the present one', () => {
  const keep = (text: string, version: number, section: 'problems' | 'preamble' = 'problems') =>
    write((tx) => keepTemplate(tx, { section, text, version }))
  expect(keep('本机关', 1)).toMatchObject({ kind: 'conflict' })
  accepted(keep('本机关', 0))
  const first = { section: 'problems', text: '本机关', version: 1 }
  expect(lastEntry()).toEqual({ act: 'template.keep', subject: 'template:problems', before: null, after: first })
  accepted(keep('前言', 0, 'preamble'))
  expect(keep('我局', 0)).toMatchObject({ kind: 'conflict' })
  accepted(keep('我局', 1))
  expect(lastEntry()).toMatchObject({ before: first, after: { text: '我局', version: 2 } })
  const rows = connection().select().from(reportTemplates).all()
  expect(rows.map(({ text, version }) => [text, version]).sort()).toEqual([
    ['前言', 1],
    ['我局', 2],
  ])
})
