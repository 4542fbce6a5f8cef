import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from '../law/applicants'
import { OUTCOME_CODES } from '../law/outcomes'
import { formatOf } from '../law/report-formats/format-of'
import { outcomeName } from '../law/report-formats/names'
import { resultRows } from '../law/report-formats/rows'
import { readApplicantKind, readChannel, readDate, readOutcome } from './values'

test.each([
  '2023-3-5',
  '2023-03-05',
  '2023/03/05',
  '2023/3/5',
  '2023.3.5',
  '2023年3月5日',
  '２０２３年３月５日',
  '20230305',
  '2023-03-05 14:20',
  '2023/3/5 0:00:00',
  '44990',
  '44990.5',
])('%s is 2023-03-05', (written) => {
  expect(readDate(written)).toBe('2023-03-05')
})

test.each(['2023-13-01', '2023-02-29', '三月五日', '2023', '3-5', '12345', '99999', '', '2023年3月'])(
  '%s is no day',
  (written) => {
    expect(readDate(written)).toBeUndefined()
  },
)

describe('an outcome is read', () => {
  test.each(OUTCOME_CODES)('%s: by its code, its name, its label in the form', (code) => {
    const { label } = resultRows(formatOf(2023)).find(({ row }) => row === code)!
    for (const text of [code, outcomeName(code), label, ` ${outcomeName(code)} `])
      expect([text, readOutcome(text)]).toEqual([text, code])
  })
  test.each([
    ['公开', 'granted'],
    ['同意公开', 'granted'],
    ['信息不存在', 'unavailable.not_held'],
    ['不予公开-国家秘密', 'refused.state_secret'],
    ['不予处理：信访', 'not_processed.petition_or_complaint'],
    ['重复申请', 'not_processed.repeated'],
    ['逾期未补正', 'other.clarification_lapsed'],
    ['申请人撤回', 'other.other'],
  ] as const)('%s: by a form that ledgers use', (text, code) => {
    expect(readOutcome(text)).toBe(code)
  })
  test.each(['办结', '已办理', '不予公开'])('%s tells none', (text) => {
    expect(readOutcome(text)).toBeUndefined()
  })
})

test('an applicant kind is read by its code, by its label, and as ledgers call it', () => {
  for (const code of APPLICANT_KIND_CODES)
    for (const text of [code, APPLICANT_KINDS[code].label])
      expect([text, readApplicantKind(text)]).toEqual([text, code])
  expect(['公民', '企业', '律师事务所', '社会组织'].map(readApplicantKind)).toEqual([
    'natural_person',
    'business',
    'legal_service',
    'public_interest_organisation',
  ])
  expect(['网上申请', '现场', 'EMS', '平信'].map(readChannel)).toEqual([
    'online',
    'in_person',
    'registered_post',
    'ordinary_post',
  ])
})
