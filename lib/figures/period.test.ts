import { expect, test } from 'vitest'
import { PERIOD_PARTS, partOf, periodOf } from './period'

test('the year, its quarters and its months have these days', () => {
  expect(periodOf(2023, 'year')).toEqual({ from: '2023-01-01', to: '2023-12-31' })
  expect(periodOf(2023, 'q2')).toEqual({ from: '2023-04-01', to: '2023-06-30' })
  expect(periodOf(2023, 'q4')).toEqual({ from: '2023-10-01', to: '2023-12-31' })
  expect(periodOf(2023, 'm2')).toEqual({ from: '2023-02-01', to: '2023-02-28' })
  expect(periodOf(2024, 'm2')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(periodOf(2023, 'm12')).toEqual({ from: '2023-12-01', to: '2023-12-31' })
})

test('every part is recognised by its days, and other days are no part', () => {
  for (const part of PERIOD_PARTS) expect(partOf(periodOf(2024, part))).toBe(part)
  expect(partOf({ from: '2024-02-01', to: '2024-02-28' })).toBeUndefined()
  expect(partOf({ from: '2023-01-01', to: '2024-12-31' })).toBeUndefined()
})
