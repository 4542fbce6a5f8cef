import { beforeAll, describe, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import { mintOperator } from '@/lib/access'
import { PAGE_SIZE } from '@/lib/list-query'
import { casesTried } from '@/lib/property-runs.fixture'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { type FigureReference, readFigure } from '@/lib/report/figure-reference'
import { sum } from '@/lib/report/tables'
import { connection } from '../../client'
import { reportTemplates } from '../../schema/ledger'
import { accepted, ZHAO_JUN } from '../../testing/cast'
import { commitIfOk } from '../../transaction'
import { recordRemedy } from '../../writes/remedies'
import { annualReport, writtenSection } from './annual-report'
import { type RecordBehind, recordsBehind, recordsOnPage } from './records'
import { ownTemplate, ownTemplates } from './templates'

beforeAll(() => {
  openDemonstration('2024-06-03')
  const review = { ...NEW_REMEDY, body: '市政府', caseNumber: '复决〔2024〕8号', filedOn: '2024-03-01' }
  const input = remedyInput.parse({ ...review, concludedOn: '2024-05-06', result: 'upheld' })
  accepted(commitIfOk(ZHAO_JUN, (tx) => recordRemedy(tx, input, '2024-06-03')))
})

type Counted = { year: number; id: string; reference: FigureReference }

/** The figures of both years that are counted from records. */
const countedFigures = (): Counted[] =>
  [2023, 2024].flatMap((year) =>
    [...annualReport(ZHAO_JUN, year).figures.keys()].flatMap((id) => {
      const reference = readFigure(id)
      return reference ? [{ year, id, reference }] : []
    }),
  )

/** The key of a posting is its place on the page. */
const withoutKey = ({ key: _, ...record }: RecordBehind) => record

const onPages = ({ year, reference }: Counted, total: number, split = {}) =>
  Array.from(
    { length: Math.ceil(total / PAGE_SIZE) },
    (_, index) => recordsOnPage(ZHAO_JUN, year, reference, split, index + 1).records,
  ).flat()

describe('over the demonstration, behind every figure of the report', () => {
  test('the pages together hold all its records; its months are in order and add up to it', () => {
    const kinds = new Set<string>()
    for (const figure of countedFigures()) {
      const { year, id, reference } = figure
      const all = recordsBehind(ZHAO_JUN, year, reference)
      const { total, months, records } = recordsOnPage(ZHAO_JUN, year, reference, {}, 1)
      expect([id, total]).toEqual([id, all.length])
      expect(records.length).toBeLessThanOrEqual(PAGE_SIZE)
      expect([id, onPages(figure, total).map(withoutKey)]).toEqual([id, all.map(withoutKey)])
      expect([id, months.map(({ month }) => month)]).toEqual([id, months.map(({ month }) => month).sort()])
      expect([id, sum(months.map(({ count }) => count))]).toEqual([id, total])
      if (total > 0) kinds.add(reference.of)
    }
    const expected = ['documents', 'items', 'postings', 'remedies', 'reported', 'requests', 'statistic', 'supervision']
    expect([...kinds].sort()).toEqual(expected)
  })

  test('a month shows its own records alone', () => {
    for (const figure of casesTried(countedFigures())) {
      const { year, id, reference } = figure
      for (const { month, count } of recordsOnPage(ZHAO_JUN, year, reference, {}, 1).months) {
        expect([id, month, recordsOnPage(ZHAO_JUN, year, reference, { month }, 1).total]).toEqual([id, month, count])
        const dates = onPages(figure, count, { month }).map(({ date }) => date.slice(0, 7))
        expect([id, dates]).toEqual([id, Array(count).fill(month)])
      }
    }
  })

  test('each record has the address of its page, a name and a day', () => {
    for (const { year, reference } of countedFigures())
      for (const { path, name, date } of recordsBehind(ZHAO_JUN, year, reference)) {
        expect(path).toMatch(/^\/(requests|published|documents|remedies|figures|supervision)(\/[\w-]+)*\/[^/]+$/)
        expect([name, name === '']).toEqual([name.trim(), false])
        expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
  })
})

test('of a review its body and number are said, of a document its number and when it ceases', () => {
  const first = (figure: string) => recordsBehind(ZHAO_JUN, 2024, readFigure(figure)!)[0]
  expect(first('table4.reconsideration.total')).toEqual({
    key: '1',
    path: '/remedies/1',
    name: '市政府 复决〔2024〕8号',
    date: '2024-03-01',
    detail: '行政复议，结果维持',
  })
  expect(first('table2.normative_documents.issued')?.detail).toBe('新教规〔2024〕1号')
  expect(first('table2.normative_documents.repealed')?.detail).toBe('新教规〔2024〕2号，2024-08-03起失效')
})

test('a section that nobody has written, and a wording that the organ does not keep, are empty at version 0', () => {
  const administrator = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
  expect(writtenSection(ZHAO_JUN, 2022, 'problems')).toEqual({ text: '', version: 0 })
  expect(ownTemplate(administrator, 'problems')).toEqual({ text: '', version: 0 })
  const rows = connection().insert(reportTemplates)
  rows
    .values([
      { section: 'problems', text: '本机关的问题', version: 3 },
      { section: 'preamble', text: '', version: 2 },
    ])
    .run()
  expect(ownTemplate(administrator, 'problems')).toMatchObject({ text: '本机关的问题', version: 3 })
  expect(ownTemplates(ZHAO_JUN)).toEqual({ problems: '本机关的问题' })
})
