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
const problem = (description: string, ...measures: readonly (readonly [string, string])[]): EntryForm => ({
  register: 'problems',
  foundOn: '2023-02-01',
  source: 'own',
  description,
  measures: measures.map(([measure, doneOn]) => ({ measure, dueOn: '', doneOn, result: '' })),
})
const evaluation: EntryForm = {
  register: 'evaluations',
  kind: 'public_review',
  ofYear: 2023,
  concludedOn: '2024-02-01',
  body: '市政府办公室',
  result: '满意率九成',
}

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
    expect(counts).toEqual(['2', '3', '2', '0', '0', '0', '0', '0', '2', '1'])
  })

  test('the leading group is that of 31 December', () => {
    expect(draft(2023, 'overview.supervision')).toContain('由主管局长任组长，新闻中心承担')
    expect(draft(2024, 'overview.supervision')).toContain('由分管副局长任组长')
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
