import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { printed } from './printed'
import { monthsOfSeries, type Statement, yearsOfSeries } from './series'

const flow = (periodFrom: PlainDate, asOf: PlainDate, value = 10_000): Statement => ({
  periodFrom,
  asOf,
  value,
  unit: 'wan',
  decimals: 1,
})
const stock = (asOf: PlainDate, value: number): Statement => ({
  periodFrom: null,
  asOf,
  value,
  unit: 'wan',
  decimals: 1,
})
const standing = { openedOn: null, closedOn: null, today: '2024-06-03' } as const
const standings = (...given: Parameters<typeof monthsOfSeries>) =>
  monthsOfSeries(...given)
    .map((month) => month.standing[0])
    .join('')

describe('a month of a series', () => {
  test('is missing where nothing was stated between the first statement and today, not zero', () => {
    const visits = [flow('2024-01-01', '2024-01-31'), flow('2024-03-01', '2024-03-31')]
    expect(standings('visits', visits, 2024, standing)).toBe('smsmmooooooo')
    expect(monthsOfSeries('visits', visits, 2024, standing)[1]).toEqual({ month: 2, standing: 'missing' })
  })

  test('that is not over is not missing yet; from its last day on it is', () => {
    const fans = [stock('2024-04-30', 150_000)]
    expect(standings('followers', fans, 2024, { ...standing, today: '2024-05-30' })).toBe('ooosoooooooo')
    expect(standings('followers', fans, 2024, { ...standing, today: '2024-05-31' })).toBe('ooosmooooooo')
  })

  test('is missing only while the account was open: opened on Thu 2023-06-15, closed on Thu 2023-09-28', () => {
    const account = { openedOn: '2023-06-15', closedOn: '2023-09-28', today: '2024-06-03' } as const
    expect(standings('followers', [], 2023, account)).toBe('oooooommoooo')
    expect(standings('followers', [], 2024, account)).toBe('oooooooooooo')
  })

  test('is covered by a quarter that is stated as a whole, across the turn of the year too', () => {
    expect(standings('visits', [flow('2024-01-01', '2024-03-31')], 2024, standing)).toBe('ccsmmooooooo')
    expect(standings('visits', [flow('2023-12-01', '2024-01-31')], 2023, standing)).toBe('ooooooooooocs'.slice(0, 12))
  })

  test('has the sum of its flows and the last of its stocks, in the finest precision stated', () => {
    const visits = [
      flow('2024-01-01', '2024-01-15', 91_000),
      { ...flow('2024-01-16', '2024-01-31', 5_500), decimals: 2 },
    ]
    expect(printed(monthsOfSeries('visits', visits, 2024, standing)[0]!.stated!)).toBe('9.65万')
    const fans = [stock('2024-01-31', 150_000), stock('2024-01-02', 97_000)]
    expect(printed(monthsOfSeries('followers', fans, 2024, standing)[0]!.stated!)).toBe('15.0万')
  })
})

test('the years of a series are those in which something was stated', () => {
  expect(yearsOfSeries([stock('2023-06-30', 1), stock('2024-12-31', 1), stock('2023-12-31', 1)])).toEqual([2024, 2023])
})
