import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  inChinese,
  isPlainDate,
  type PlainDate,
  plainDateOf,
  readTypedDate,
  weekdayOf,
} from './dates'

describe('what a clerk types for a date', () => {
  const today = '2024-06-03'
  test.each([
    ['2023-3-5', '2023-03-05'],
    ['2023/03/05', '2023-03-05'],
    ['2023.3.5', '2023-03-05'],
    ['2023年3月5日', '2023-03-05'],
    ['20230305', '2023-03-05'],
    ['3-5', '2024-03-05'],
    ['0305', '2024-03-05'],
    ['３－５', '2024-03-05'],
    ['今天', '2024-06-03'],
    ['昨天', '2024-06-02'],
    ['12-28', '2023-12-28'],
    ['2-29', '2024-02-29'],
  ])('%s is %s', (text, date) => expect(readTypedDate(text, today)).toBe(date))

  test.each(['2023-2-29', '13-1', '0000', 'abc', '', '2023-13-01', '2-30'])('%s is no date', (text) =>
    expect(readTypedDate(text, today)).toBeUndefined(),
  )
})

test('running text writes the date without leading zeros', () => expect(inChinese('2023-09-05')).toBe('2023年9月5日'))

test('Mon 2024-06-03 is a Monday', () => expect(weekdayOf('2024-06-03')).toBe(1))

test('a day that the calendar does not have is no date', () => {
  expect(isPlainDate('2023-02-29')).toBe(false)
  expect(isPlainDate('2024-02-29')).toBe(true)
  expect(plainDateOf(2023, 4, 31)).toBeUndefined()
})

test('adding days and counting them are each other’s inverse', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date: PlainDate, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})
