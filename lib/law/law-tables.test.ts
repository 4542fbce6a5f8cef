import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES } from './applicants'
import { HOLIDAY_NOTICES } from './calendar/notices'
import { RECEIPT_CHANNELS } from './channels'
import { type Dated, inForceOn } from './citation'
import { INSTRUMENTS } from './instruments'
import { OUTCOME_CODES, OUTCOMES, outcomeName } from './outcomes'
import { FORMAT_2021 } from './report-formats/2021'
import { reportFormatFor } from './report-formats/formats'
import { DEPARTMENT_REPORT_DUE, REPLY_PERIOD } from './time-limits'

const dated: Record<string, readonly Dated<unknown>[]> = { REPLY_PERIOD, DEPARTMENT_REPORT_DUE }

describe.each(Object.entries(dated))('%s', (_, versions) => {
  test('its versions are in order and cite known instruments', () => {
    const days = versions.map(({ inForceFrom }) => inForceFrom)
    expect([...days].sort()).toEqual(days)
    expect(new Set(days).size).toBe(days.length)
    for (const { citation } of versions) expect(INSTRUMENTS).toHaveProperty(citation.instrument)
  })
})

test('where the law is silent there is no value', () => {
  expect(() => inForceOn(REPLY_PERIOD, '2007-12-31')).toThrow('2007-12-31')
  expect(() => reportFormatFor(2020)).toThrow('2020')
})

test('the reply period is 20 working days from 15 May 2019, and was 15 before', () => {
  expect(inForceOn(REPLY_PERIOD, '2019-05-15').value).toBe(20)
  expect(inForceOn(REPLY_PERIOD, '2019-05-14').value).toBe(15)
})

test('there are 21 results, each in exactly one row of the form', () => {
  const rows = FORMAT_2021.table3.blocks.flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows))
  expect(OUTCOME_CODES).toHaveLength(21)
  expect([...rows].sort()).toEqual([...OUTCOME_CODES].sort())
})

test('each result says what it is, with an example and a counter-example, and cites its article', () => {
  for (const code of OUTCOME_CODES) {
    const { definition, example, counterExample, citation } = OUTCOMES[code]
    for (const text of [definition, example, counterExample, citation.article]) expect(text.length).toBeGreaterThan(2)
    expect(INSTRUMENTS).toHaveProperty(citation.instrument)
  }
  expect(outcomeName('refused.internal_affairs')).toBe('不予公开（属于三类内部事务信息）')
  expect(outcomeName('partially_granted')).toBe('部分公开')
})

test('there are six kinds of applicants', () => expect(APPLICANT_KIND_CODES).toHaveLength(6))

test('the channels that need confirmation are ordinary post, online and fax', () => {
  const confirmed = Object.entries(RECEIPT_CHANNELS).filter(([, { needsConfirmation }]) => needsConfirmation)
  expect(confirmed.map(([code]) => code)).toEqual(['ordinary_post', 'online', 'fax'])
})

test('the years of the holiday notices follow each other', () => {
  const years = HOLIDAY_NOTICES.map(({ year }) => year)
  expect(years).toEqual(years.map((_, index) => years[0]! + index))
})
