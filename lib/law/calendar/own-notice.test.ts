import { expect, test } from 'vitest'
import { asHolidayNotice, daysOfSpans, spansOfDays, spansOfNotice } from './own-notice'

const SPRING = [
  { first: '2027-02-05', last: '2027-02-07', kind: 'off', holiday: '春节' },
  { first: '2027-02-14', last: '2027-02-14', kind: 'make_up', holiday: '春节' },
] as const

test('a span is entered as its days, the first and the last among them', () => {
  expect(daysOfSpans(SPRING)).toEqual([
    { date: '2027-02-05', working: false, holiday: '春节' },
    { date: '2027-02-06', working: false, holiday: '春节' },
    { date: '2027-02-07', working: false, holiday: '春节' },
    { date: '2027-02-14', working: true, holiday: '春节' },
  ])
  expect(daysOfSpans([])).toEqual([])
})

test('days one after the other are one span, as long as kind and holiday stay the same', () => {
  expect(spansOfDays(daysOfSpans(SPRING))).toEqual(SPRING)
  expect(
    spansOfDays([
      { date: '2027-10-01', working: false, holiday: '中秋节' },
      { date: '2027-10-02', working: false, holiday: '国庆节' },
      { date: '2027-10-03', working: true, holiday: '国庆节' },
      { date: '2027-10-05', working: true, holiday: '国庆节' },
    ]),
  ).toEqual([
    { first: '2027-10-01', last: '2027-10-01', kind: 'off', holiday: '中秋节' },
    { first: '2027-10-02', last: '2027-10-02', kind: 'off', holiday: '国庆节' },
    { first: '2027-10-03', last: '2027-10-03', kind: 'make_up', holiday: '国庆节' },
    { first: '2027-10-05', last: '2027-10-05', kind: 'make_up', holiday: '国庆节' },
  ])
})

test('the spans of a notice are its days off, then those that are worked in exchange', () => {
  expect(spansOfNotice({ off: [['2027-02-05', '2027-02-07', '春节']], makeUp: [['2027-02-14', '春节']] })).toEqual(
    SPRING,
  )
})

test('what an organ entered stands among the notices; all but a notice for the whole year are partial', () => {
  const entered = (kind: 'annual' | 'amendment' | 'local') =>
    asHolidayNotice({ kind, year: 2027, title: '国办发明电〔2026〕9号' }, daysOfSpans(SPRING.slice(1)))
  expect(entered('annual')).toEqual({
    year: 2027,
    notices: ['国办发明电〔2026〕9号'],
    partial: false,
    off: [],
    makeUp: [['2027-02-14', '春节']],
  })
  expect([entered('amendment').partial, entered('local').partial]).toEqual([true, true])
  expect(asHolidayNotice({ kind: 'local', year: 2027, title: '' }, daysOfSpans(SPRING.slice(0, 1)))).toMatchObject({
    off: [
      ['2027-02-05', '2027-02-05', '春节'],
      ['2027-02-06', '2027-02-06', '春节'],
      ['2027-02-07', '2027-02-07', '春节'],
    ],
    makeUp: [],
  })
})
