import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slowedBy, THROTTLES, waitAfter } from './throttle'

const minutes = (failures: number) => waitAfter(failures, THROTTLES.accountAtAddress) / 60_000

test('five attempts in a row are free but the last makes the next wait: 1, 2, 4, 8 and then 15 minutes', () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10].map(minutes)).toEqual([0, 0, 1, 2, 4, 8, 15, 15])
})

test('a wait never shrinks with more failures, and nobody is shut out for good', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.constantFrom(...Object.values(THROTTLES)), (failures, throttle) => {
      const [now, next] = [waitAfter(failures, throttle), waitAfter(failures + 1, throttle)]
      return now <= next && next <= throttle.longestMs
    }),
  )
})

test('an account that fails from everywhere is answered later, by eight seconds at most', () => {
  expect([19, 20, 21, 22, 23, 24, 25, 9999].map(slowedBy)).toEqual([0, 500, 1000, 2000, 4000, 8000, 8000, 8000])
})
