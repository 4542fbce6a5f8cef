import { beforeEach, describe, expect, test } from 'vitest'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { readFigure } from '@/lib/report/figure-reference'
import { type EntryForm, entryInput } from '@/lib/supervision/entry'
import { SUPERVISION_HEAD_CODES } from '@/lib/supervision/heads'
import { accepted, foundTestLedger, requestOf, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { recordFeeNotice, recordFeePayment } from '../../writes/fee-notices'
import { registerRequest } from '../../writes/requests'
import { writeEntry } from '../../writes/supervision'
import { annualReport } from './annual-report'
import { recordsBehind } from './records'
import { entriesUnder, supervisionFacts } from './supervision'

const record = (...entries: EntryForm[]) => {
  for (const entry of entries) accepted(commitIfOk(WANG_FANG, (tx) => writeEntry(tx, entryInput.parse(entry))))
}
const figure = (year: number, id: string) => annualReport(WANG_FANG, year).figures.get(id as never)?.text
const draft = (year: number, section: SectionKey) => annualReport(WANG_FANG, year).drafts[section]

const rule = (title: string, adoptedOn: string, amendedOn?: string): EntryForm => ({
  register: 'rules',
  title,
  documentNumber: '',
  adoptedOn,
  endedOn: '',
  note: '',
  amendments: amendedOn ? [{ amendedOn, basis: '办公会' }] : [],
})
const member = (duty: 'leader' | 'office', position: string, fromOn: string, untilOn = ''): EntryForm => ({
  register: 'leading-group',
  duty,
  position,
  fromOn,
  untilOn,
  person: '',
  basis: '',
})
type Measures = readonly (readonly [measure: string, doneOn: string])[]
const problemOf = (foundOn: string, description: string, ...measures: Measures): EntryForm => ({
  register: 'problems',
  foundOn,
  source: 'own',
  description,
  measures: measures.map(([measure, doneOn]) => ({ measure, dueOn: '', doneOn, result: '' })),
})
const problem = (description: string, ...measures: Measures) => problemOf('2023-02-01', description, ...measures)
const evaluation: EntryForm = {
  register: 'evaluations',
  kind: 'public_review',
  ofYear: 2023,
  concludedOn: '2024-02-01',
  body: '市政府办公室',
  result: '满意率九成',
}

const inspections = (['2023-04-03', '2023-10-09'] as const).map((inspectedOn): EntryForm => {
  return { register: 'inspections', inspectedOn, inspector: '办公室', inspected: '信息公开专栏', findings: '' }
})

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('in the report of 2023', () => {
  beforeEach(() =>
    record(
      member('leader', '主管局长', '2022-01-01', '2023-12-31'),
      member('leader', '分管副局长', '2024-01-01'),
      member('office', '新闻中心', '2022-01-01'),
      rule('官网信息发布制度', '2021-03-01', '2023-04-03'),
      rule('新媒体管理制度', '2023-05-22', '2023-06-01'),
      rule('旧制度', '2020-01-01'),
      problem('渠道不够丰富。', ['开通账号', '2023-06-15'], ['增加短视频', '']),
      problem('能力需要提高'),
      evaluation,
      { register: 'meetings', heldOn: '2023-03-01', topic: '年度工作部署', attended: '', decisions: '' },
      ...inspections,
    ),
  )

  test('every head of supervision has as many records as it counts', () => {
    for (const year of [2022, 2023, 2024])
      for (const head of SUPERVISION_HEAD_CODES) {
        const id = `supervision.${head}`
        const records = recordsBehind(WANG_FANG, year, readFigure(id)!)
        expect([year, head, String(records.length)]).toEqual([year, head, figure(year, id)])
      }
    const counts = SUPERVISION_HEAD_CODES.map((head) => figure(2023, `supervision.${head}`))
    expect(counts).toEqual(['2', '3', '2', '1', '0', '0', '2', '0', '2', '1'])
  })

  test('the leading group is that of 31 December', () => {
    expect(draft(2023, 'overview.supervision')).toContain('由主管局长任组长，新闻中心承担')
    expect(draft(2024, 'overview.supervision')).toContain('由分管副局长任组长')
    expect(supervisionFacts(WANG_FANG, 2024).leadingGroup.map(({ duty }) => duty)).toEqual(['leader', 'office'])
    expect(supervisionFacts(WANG_FANG, 2021).leadingGroup).toEqual([])
  })

  test('rules are adopted or amended in the year, the former alone where both', () => {
    const text = draft(2023, 'overview.information_management')
    expect(text).toContain('制定《新媒体管理制度》。修订《官网信息发布制度》。')
    expect(draft(2022, 'overview.information_management')).not.toContain('《')
  })

  test('section 五 has its problems in order, what was done and what is still to do', () => {
    expect(draft(2023, 'problems').split('\n')).toEqual([
      '存在的主要问题：一是渠道不够丰富；二是能力需要提高。',
      '改进情况：开通账号。',
      '下一步：增加短视频。',
    ])
  })

  test('what was done in a later year is still to do in the report of this one', () => {
    openCopiedDatabase()
    foundTestLedger()
    record(problem('渠道不够丰富', ['开通账号', '2024-01-15']))
    expect(draft(2023, 'problems')).toContain('下一步：开通账号。')
    expect(draft(2024, 'problems')).toContain('改进情况：开通账号。')
  })

  test('a measure is done in the year of its day, from 1 January to 31 December, and a solved problem stands in none later', () => {
    const days = ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', '']
    record(problemOf('2022-02-01', '公开不及时', ...days.map((day) => [day || '待办', day] as const)))
    record(problemOf('2022-02-01', '栏目陈旧', ['改版', '2023-12-31']))
    const done = entriesUnder(WANG_FANG, 2023, 'measures_done').filter(({ detail }) => detail !== '渠道不够丰富。')
    expect(done.map(({ title, date }) => [title, date])).toEqual([
      ['2023-01-01', '2023-01-01'],
      ['2023-12-31', '2023-12-31'],
      ['改版', '2023-12-31'],
    ])
    const standing = (year: number) =>
      supervisionFacts(WANG_FANG, year).problems.map(({ description, measures }) => [
        description,
        measures.map(({ done }) => done),
      ])
    expect(standing(2023)).toEqual(
      expect.arrayContaining([
        ['公开不及时', [true, true, true, false, false]],
        ['栏目陈旧', [true]],
      ]),
    )
    expect(standing(2024).map(([description]) => description)).not.toContain('栏目陈旧')
  })

  test('results of assessment and review stand in the year that they are of', () => {
    expect(draft(2023, 'overview.supervision')).toContain('社会评议（市政府办公室）：满意率九成。')
    expect(draft(2024, 'overview.supervision')).not.toContain('社会评议')
  })
})

test('section 六 counts the fees that were paid in the year, and says so where there are none', () => {
  expect(draft(2024, 'other_matters')).toContain('本年度未收取')
  const request = requestOf('2024-01-15')
  const { number } = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, request, '2024-06-03')))
  const notice = {
    number,
    basis: 'per_volume',
    pages: 72,
    sentOn: '2024-01-20',
    receivedOn: null,
    noticeNumber: '',
  } as const
  accepted(commitIfOk(WANG_FANG, (tx) => recordFeeNotice(tx, notice, '2024-06-03')))
  expect(figure(2024, 'fees.requests')).toBe('0')
  const payment = { number, paidOn: '2024-01-25', receiptNumber: '' } as const
  accepted(commitIfOk(WANG_FANG, (tx) => recordFeePayment(tx, payment, '2024-06-03')))
  expect([figure(2024, 'fees.requests'), figure(2024, 'fees.yuan'), figure(2023, 'fees.yuan')]).toEqual([
    '1',
    '420',
    '0',
  ])
  expect(recordsBehind(WANG_FANG, 2024, { of: 'fees', measure: 'yuan' })).toMatchObject([
    { name: number, value: '420 元' },
  ])
  expect(draft(2024, 'other_matters')).toContain('对{{fees.requests}}件申请收取')
})
