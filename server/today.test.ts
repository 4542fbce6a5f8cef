import { afterEach, expect, it, vi } from 'vitest'
import { today } from './today'

afterEach(() => {
  vi.useRealTimers()
})

it.each([
  ['2024-06-02T15:59:59Z', '2024-06-02'],
  ['2024-06-02T16:00:00Z', '2024-06-03'],
  ['2023-12-31T16:00:00Z', '2024-01-01'],
])('at %s it is %s in China', (instant, day) => {
  delete process.env.LEDGER_TODAY
  vi.useFakeTimers({ now: new Date(instant) })
  expect(today()).toBe(day)
})
