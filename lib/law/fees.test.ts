import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { FEE_BASES, FEE_BASIS_CODES, feeArithmetic, feeFor, feeOfCase, latestFeesFrom } from './fees'
import { INSTRUMENTS } from './instruments'

const ON: PlainDate = '2024-06-03'

test.each([
  [10, 0],
  [11, 100],
  [16, 600],
  [25, 1500],
  [30, 2000],
  [31, 2200],
  [40, 4000],
  [41, 4300],
  [45, 5500],
  [50, 7000],
  [51, 7400],
])('%i applications in a month cost %i 元', (cases, yuan) => expect(feeFor('per_case', cases, ON).yuan).toBe(yuan))

test.each([
  [30, 0],
  [31, 10],
  [44, 140],
  [57, 270],
  [72, 420],
  [100, 700],
  [101, 720],
  [109, 880],
  [119, 1080],
  [200, 2700],
  [201, 2740],
  [250, 4700],
])('%i pages cost %i 元', (pages, yuan) => expect(feeFor('per_volume', pages, ON).yuan).toBe(yuan))

test.each([
  [1, 0],
  [10, 0],
  [11, 100],
  [30, 100],
  [31, 200],
  [40, 200],
  [41, 300],
  [60, 400],
  [61, 500],
  [1000, 9800],
])('application %i of the month adds %i 元', (ordinal, yuan) => expect(feeOfCase(ordinal, ON)).toBe(yuan))

describe('the bands', () => {
  const quantity = fc.integer({ min: 1, max: 2000 })

  test('of 45 applications and of 31 pages', () => {
    expect(feeFor('per_case', 45, ON).bands).toEqual([
      { from: 1, to: 10, rate: 0, count: 10, yuan: 0 },
      { from: 11, to: 30, rate: 100, count: 20, yuan: 2000 },
      { from: 31, to: 40, rate: 200, count: 10, yuan: 2000 },
      { from: 41, to: 45, rate: 300, count: 5, yuan: 1500 },
    ])
    expect(feeFor('per_volume', 31, ON).bands).toEqual([
      { from: 1, to: 30, rate: 0, count: 30, yuan: 0 },
      { from: 31, to: 31, rate: 10, count: 1, yuan: 10 },
    ])
    expect(feeFor('per_volume', 1, ON).bands).toEqual([{ from: 1, to: 1, rate: 0, count: 1, yuan: 0 }])
  })

  test('follow each other without gaps, each dearer, and make up the quantity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FEE_BASIS_CODES), quantity, (basis, units) => {
        const { bands, yuan } = feeFor(basis, units, ON)
        expect(bands.map(({ from }) => from)).toEqual([1, ...bands.slice(0, -1).map(({ to }) => to + 1)])
        expect(bands.at(-1)!.to).toBe(units)
        expect(bands.map(({ rate }) => rate)).toEqual([...new Set(bands.map(({ rate }) => rate))].sort((a, b) => a - b))
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(units)
        expect(bands.reduce((sum, { count, rate }) => sum + count * rate, 0)).toBe(yuan)
      }),
    )
  })

  test('the fee by case is the sum of what each application adds', () => {
    fc.assert(
      fc.property(quantity, (cases) => {
        const added = Array.from({ length: cases }, (_, index) => feeOfCase(index + 1, ON))
        expect(feeFor('per_case', cases, ON).yuan).toBe(added.reduce((sum, yuan) => sum + yuan, 0))
      }),
      { numRuns: 50 },
    )
  })
})

test('the computation is written out as the letter states it', () => {
  expect(feeArithmetic(feeFor('per_volume', 72, ON))).toBe('第1–30页 0元；第31–72页 42×10＝420元；合计420元')
  expect(feeArithmetic(feeFor('per_case', 31, ON))).toBe(
    '第1–10件 0元；第11–30件 20×100＝2000元；第31件 1×200＝200元；合计2200元',
  )
  expect(feeArithmetic(feeFor('per_case', 10, ON))).toBe('第1–10件 0元；合计0元')
})

test('the schedule holds from 1 January 2021; before, the law is silent', () => {
  for (const basis of FEE_BASIS_CODES) {
    expect(latestFeesFrom(basis)).toBe('2021-01-01')
    expect(feeFor(basis, 31, '2021-01-01').citation).toEqual(FEE_BASES[basis].citation)
    expect(() => feeFor(basis, 31, '2020-12-31')).toThrow('2020-12-31')
    expect(INSTRUMENTS).toHaveProperty(FEE_BASES[basis].citation.instrument)
  }
  expect(() => feeOfCase(11, '2020-12-31')).toThrow('2020-12-31')
})

test.each([0, -1, 1.5, Number.NaN])('%d is no quantity', (quantity) =>
  expect(() => feeFor('per_case', quantity, ON)).toThrow(RangeError),
)
