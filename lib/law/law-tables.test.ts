import { describe, expect, test } from 'vitest'
import { isPlainDate } from '../dates'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from './applicants'
import { HOLIDAY_NOTICES } from './calendar/notices'
import { RECEIPT_CHANNELS } from './channels'
import { type Dated, inForceOn } from './citation'
import { CONSULTATION_ANSWERS, CONSULTATIONS } from './consultations'
import { FEE_BASES } from './fees'
import { INSTRUMENTS } from './instruments'
import { OUTCOME_CODES, OUTCOME_GROUNDWORK, OUTCOME_GROUPS, OUTCOMES, outcomeName, REPLY_DETAILS } from './outcomes'
import { DISCLOSURE_ATTRIBUTES, PROACTIVE_ITEMS } from './proactive-items'
import { REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS, REVIEW_PROCEDURES } from './remedies'
import { FORMAT_2021 } from './report-formats/2021'
import { reportFormatFor } from './report-formats/formats'
import { SERVICE_ROUTES } from './service'
import * as timeLimits from './time-limits'

const { REPLY_PERIOD } = timeLimits

const dated = timeLimits as Record<string, readonly Dated<unknown>[]>

test('each period is a table of its own', () => expect(Object.keys(dated).length).toBeGreaterThan(8))

describe.each(Object.entries(dated))('%s', (_, versions) => {
  test('its versions are in order and cite known instruments', () => {
    const days = versions.map(({ inForceFrom }) => inForceFrom)
    expect([...days].sort()).toEqual(days)
    expect(new Set(days).size).toBe(days.length)
    for (const { inForceFrom, citation } of versions) {
      expect(isPlainDate(inForceFrom)).toBe(true)
      expect(INSTRUMENTS).toHaveProperty(citation.instrument)
      expect(citation.article).toMatch(/第.+条/)
    }
  })
})

const NAMED_TABLES: Record<string, Record<string, { label: string; gloss: string }>> = {
  APPLICANT_KINDS,
  RECEIPT_CHANNELS,
  OUTCOMES,
  OUTCOME_GROUPS,
  REPLY_DETAILS,
  OUTCOME_GROUNDWORK,
  CONSULTATIONS,
  CONSULTATION_ANSWERS,
  SERVICE_ROUTES,
  FEE_BASES,
  PROACTIVE_ITEMS,
  DISCLOSURE_ATTRIBUTES,
  REMEDY_BLOCK_LABELS,
  REMEDY_RESULT_LABELS,
  REVIEW_PROCEDURES,
}

test.each(Object.entries(NAMED_TABLES))('%s names each code once, in Chinese and in English', (_, table) => {
  const names = Object.values(table)
  for (const { label, gloss } of names) {
    expect(label).toMatch(/\p{Script=Han}/u)
    expect(gloss).toMatch(/^[a-z]/i)
  }
  expect(new Set(names.map(({ gloss }) => gloss)).size).toBe(names.length)
})

test.each([
  ['who is asked', CONSULTATIONS],
  ['how a reply is served', SERVICE_ROUTES],
  ['how a fee is computed', FEE_BASES],
  ['what is published', PROACTIVE_ITEMS],
])('%s cites a known instrument', (_, table) => {
  for (const { citation } of Object.values(table)) expect(INSTRUMENTS).toHaveProperty(citation.instrument)
})

test('silence is consent from an organ that made the information jointly, and nothing from a third party', () => {
  expect(CONSULTATIONS.co_producer.silence).toContain('视为同意')
  expect(CONSULTATIONS.third_party.silence).toContain('不等于同意')
  expect(CONSULTATIONS.other_organ.period).toBeNull()
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
