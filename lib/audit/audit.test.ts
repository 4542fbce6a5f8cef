import { expect, test } from 'vitest'
import { meaningOfField } from '@/db/archive/descriptions'
import { outcomeName } from '../law/report-formats/names'
import { changesOf } from './changes'
import { auditListQuery } from './list-query'
import { pageOfSubject } from './subject'
import { valueInWords } from './words'

const entry = (subject: string, before: object | null, after: object | null) => ({
  subject,
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
})
const NOTHING = () => false
const REGISTERED = {
  receivedOn: '2023-09-15',
  phone: '13800000000',
  volume: 3,
  parts: ['2023-002'],
  applicant: { kind: 'natural_person', name: '陈静', identityNumber: '410000199001010011' },
}

test('an entry says which fields changed, as they stood and as they stand', () => {
  const changed = entry('figure:7', { id: 7, decisions: 3, source: '' }, { id: 7, decisions: 4, source: '审批科' })
  expect(changesOf(changed, NOTHING)).toEqual([
    { field: 'decisions', before: '3', after: '4' },
    { field: 'source', before: null, after: '审批科' },
  ])
  expect(changesOf(entry('figure:7', { decisions: 3 }, null), NOTHING)).toEqual([
    { field: 'decisions', before: '3', after: null },
  ])
})

test('of a request identity numbers and contact data are shown to nobody, and of no text what is withheld', () => {
  const of = (isWithheld: (name: string) => boolean) =>
    Object.fromEntries(
      changesOf(entry('request:2023-001', null, REGISTERED), isWithheld).map((each) => [each.field, each.after]),
    )
  expect(of(NOTHING)).toEqual({
    receivedOn: '2023-09-15',
    phone: '＊＊＊',
    volume: '3',
    'applicant.kind': 'natural_person',
    'applicant.name': '陈静',
    'applicant.identityNumber': '＊＊＊',
    'parts.0': '2023-002',
  })
  const withheld = of((name) => name === 'name' || name === 'parts' || name === 'volume')
  expect([withheld['applicant.name'], withheld['parts.0'], withheld.volume]).toEqual(['＊＊＊', '＊＊＊', '3'])
})

test('of a correction nobody is shown the contact, and only those who may know applicants who asked for what', () => {
  const asked = { applicantName: '陈静', contact: '13800000000', requested: '更正生日', decision: 'corrected' }
  const of = (isWithheld: (name: string) => boolean) =>
    changesOf(entry('rectification:1', null, asked), isWithheld).map(({ after }) => after)
  expect(of(NOTHING)).toEqual(['陈静', '＊＊＊', '更正生日', 'corrected'])
  expect(of((name) => name !== 'decision')).toEqual(['＊＊＊', '＊＊＊', '＊＊＊', 'corrected'])
})

test('of an act of retention the hashes of the entries it rewrote are not shown', () => {
  const act = entry('retention', null, { years: 5, cases: ['2021-001'], entries: { 3: 'ab' } })
  expect(changesOf(act, NOTHING).map(({ field }) => field)).toEqual(['years', 'cases.0'])
})

test('a field is named as in the dictionary of the archive', () => {
  expect(meaningOfField('request:2023-001', 'receivedOn')).toBe(meaningOfField('request:2023-002', 'x.receivedOn'))
  expect(meaningOfField('request:2023-001', 'receivedOn')).toContain('收到')
  expect(meaningOfField('organ', 'agencyCode')).toBe('机关代字')
  expect(meaningOfField('figure:1', 'nowhere')).toBeUndefined()
})

test.each([
  ['request:依申请〔2023〕12号', `/requests/${encodeURIComponent('依申请〔2023〕12号')}`],
  ['item:3', '/published/3'],
  ['member:2', '/supervision/leading-group/2'],
  ['proposal:9', '/published/interaction/proposals/9'],
  ['rectification:4', '/requests/matters/rectifications/4'],
  ['suggestion:5', '/requests/matters/suggestions/5'],
  ['report:2023:problems', '/reports/2023'],
  ['organ', '/settings/organ'],
  ['list:requests', '/requests'],
  ['list:matters-rectifications', '/requests/matters/rectifications'],
  ['list:nothing', undefined],
])('an entry of %s leads to %s', (subject, page) => expect(pageOfSubject(subject)).toBe(page))

test('an address that is wrong does not filter', () => {
  const wrong = { person: 'x', act: '<b>', from: '2023-13-40', to: '', page: '-1', sort: 'hash' }
  expect(auditListQuery.parse(wrong)).toEqual({ sort: '-at', page: 1 })
})

test('codes are read as the words that the law or the form has for them', () => {
  const of = (subject: string, field: string, value: string | null, locale = 'zh-CN') =>
    valueInWords(subject, field, value, locale)
  expect(of('request:2023-001', 'channel', 'in_person')).toBe('当面提交')
  expect(of('request:2023-001', 'channel', 'in_person', 'en')).toBe('当面提交 (in person)')
  expect(of('request:2023-001', 'applicant.kind', 'business')).toBe('商业企业')
  // As older entries have them.
  expect(of('request:2023-001', 'records.replies.0.concludedBy', 'withdrawal')).toBe('撤回')
  expect(of('request:2023-001', 'records.replies.0.outcome', 'granted')).toBe('予以公开')
  expect(of('request:2023-001', 'record', 'fee')).toBe('收费')
  expect(of('request:2023-001', 'record', 'fee_notice')).toBe('收费')
  expect(of('request:2023-001', 'kind', 'withdrawal')).toBe('撤回')
  expect(of('request:2023-001', 'records.conclusions.0.outcome', 'unavailable.not_held')).toBe(
    outcomeName('unavailable.not_held'),
  )
  expect(of('document:1', 'kind', 'regulations')).toBe('规章')
  expect(of('statistic:1', 'measure', 'visits')).toBe('访问量')
  expect(of('request:2023-001', 'description', 'in_person')).toBe('in_person')
  expect(of('import:1', 'kind', 'business')).toBe('business')
  expect(of('request:2023-001', 'outcome', 'toString')).toBe('toString')
  expect(of('request:2023-001', 'channel', null)).toBeNull()
})
