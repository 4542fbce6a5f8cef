import { describe, expect, test } from 'vitest'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { daysAhead, inWeeks } from './days-ahead'
import { percentile } from './percentile'
import { monthsIn, periodOf, yearsBefore } from './period'

describe('the days that the dashboard shows', () => {
  test('the present year ends today', () =>
    expect(periodOf({ part: 'year' }, '2024-06-03')).toMatchObject({ from: '2024-01-01', to: '2024-06-03' }))
  test('a year that is over is whole', () =>
    expect(periodOf({ year: 2023, part: 'year' }, '2024-06-03')).toMatchObject({
      from: '2023-01-01',
      to: '2023-12-31',
    }))
  test('a period that has not begun keeps its days', () =>
    expect(periodOf({ part: 'h2' }, '2024-06-03')).toMatchObject({ from: '2024-07-01', to: '2024-12-31' }))
  test('the second quarter is April to June', () =>
    expect(periodOf({ year: 2023, part: 'q2' }, '2024-06-03')).toMatchObject({ from: '2023-04-01', to: '2023-06-30' }))
  test('February has its last day', () =>
    expect(periodOf({ year: 2023, part: 'm02' }, '2024-06-03')).toMatchObject({ to: '2023-02-28' }))
})

describe('the same days of an earlier year', () => {
  test('up to the same day', () =>
    expect(yearsBefore({ from: '2024-01-01', to: '2024-06-03' }, 2)).toEqual({ from: '2022-01-01', to: '2022-06-03' }))
  test('the last day of February stays the last: 2023-02-28 is compared with 2024-02-29', () => {
    expect(yearsBefore({ from: '2025-02-01', to: '2025-02-28' }, 1).to).toBe('2024-02-29')
    expect(yearsBefore({ from: '2024-02-01', to: '2024-02-29' }, 1).to).toBe('2023-02-28')
  })
})

test('a period falls into months, the last as far as it goes', () =>
  expect(monthsIn({ from: '2024-05-01', to: '2024-06-03' })).toEqual([
    { month: '2024-05', from: '2024-05-01', to: '2024-05-31' },
    { month: '2024-06', from: '2024-06-01', to: '2024-06-03' },
  ]))

describe('the middle and the ninth tenth of the days taken', () => {
  const byDay = new Map([
    [3, 2],
    [20, 1],
    [7, 6],
    [40, 1],
  ])
  test('half took at most 7', () => expect(percentile(byDay, 0.5)).toBe(7))
  test('nine in ten took at most 20', () => expect(percentile(byDay, 0.9)).toBe(20))
  test('nobody took any', () => expect(percentile(new Map(), 0.5)).toBeNull())
})

test('from Mon 2024-09-30, 40 working days ahead is Fri 2024-11-29: the national holidays lie between', () => {
  const days = daysAhead(STATE_CALENDAR, '2024-09-30')
  expect(days.at(-1)).toEqual({ date: '2024-11-29', working: true })
  expect(days.filter(({ working }) => working)).toHaveLength(41)
  const weeks = inWeeks(days)
  expect(weeks[0]![0]!.date).toBe('2024-09-30')
  expect(weeks.flat().filter((day) => day !== undefined)).toEqual(days)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
})
