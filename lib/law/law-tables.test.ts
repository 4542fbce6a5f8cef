import { describe, expect, test } from 'vitest'
import { isPlainDate } from '../dates'
import { APPLICANT_KIND_CODES, APPLICANT_KINDS } from './applicants'
import { HOLIDAY_NOTICES } from './calendar/notices'
import { RECEIPT_CHANNELS } from './channels'
import { type Dated, inForceOn } from './citation'
import { CONSULTATION_ANSWERS, CONSULTATIONS } from './consultations'
import { FEE_BASES } from './fees'
import { INSTRUMENTS } from './instruments'
import { RECTIFICATION_DECISIONS, SUGGESTION_DECISIONS, SUGGESTION_GROUNDS } from './matters'
import { OUTCOME_CODES, OUTCOME_GROUNDWORK, OUTCOME_GROUP_CODES, OUTCOMES, REPLY_DETAILS } from './outcomes'
import { DISCLOSURE_ATTRIBUTES, PROACTIVE_ITEMS } from './proactive-items'
import { REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS, REVIEW_PROCEDURES } from './remedies'
import { formatOf } from './report-formats/format-of'
import { namedGroup, namedOutcome } from './report-formats/names'
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
  REPLY_DETAILS,
  OUTCOME_GROUNDWORK,
  outcomes: Object.fromEntries(OUTCOME_CODES.map((code) => [code, namedOutcome(code)])),
  outcomeGroups: Object.fromEntries(OUTCOME_GROUP_CODES.map((group) => [group, namedGroup(group)])),
  CONSULTATIONS,
  CONSULTATION_ANSWERS,
  SERVICE_ROUTES,
  FEE_BASES,
  PROACTIVE_ITEMS,
  DISCLOSURE_ATTRIBUTES,
  RECTIFICATION_DECISIONS,
  SUGGESTION_GROUNDS,
  SUGGESTION_DECISIONS,
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
  ['how a request is concluded', OUTCOMES],
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
  expect(() => formatOf(2018)).toThrow('2018')
})

test('the reply period is 20 working days from 15 May 2019, and was 15 before', () => {
  expect(inForceOn(REPLY_PERIOD, '2019-05-15').value).toBe(20)
  expect(inForceOn(REPLY_PERIOD, '2019-05-14').value).toBe(15)
})

test('there are 21 results', () => expect(OUTCOME_CODES).toHaveLength(21))

test('there are six kinds of applicants', () => expect(APPLICANT_KIND_CODES).toHaveLength(6))

test('the channels that need confirmation are ordinary post, online and fax', () => {
  const confirmed = Object.entries(RECEIPT_CHANNELS).filter(([, { needsConfirmation }]) => needsConfirmation)
  expect(confirmed.map(([code]) => code)).toEqual(['ordinary_post', 'online', 'fax'])
})

test('the years of the holiday notices follow each other', () => {
  const years = HOLIDAY_NOTICES.map(({ year }) => year)
  expect(years).toEqual(years.map((_, index) => years[0]! + index))
})
