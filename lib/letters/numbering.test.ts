import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LetterNumber, numberSeries, readNumber, stretchesText, writeNumber } from './numbering'

describe('a recorded number', () => {
  test.each([
    ['新教公开答〔2024〕18号', '新教公开答', 2024, 18],
    ['新教公开答[2024]第018号', '新教公开答', 2024, 18],
    ['新教公开（2024）7号', '新教公开', 2024, 7],
    ['〔2023〕第 8 号 - 依复', '依复', 2023, 8],
    [' 新教补〔2024〕3 ', '新教补', 2024, 3],
  ])('%s is no. %s of its year', (text, series, year, ordinal) => {
    expect(readNumber(text)).toEqual({ series, year, ordinal })
  })

  test.each(['', '口头告知', '18号', '新教〔24〕18号', '新教〔2024〕0号', '新教〔2024〕号'])(
    '%j follows no series',
    (text) => expect(readNumber(text)).toBeUndefined(),
  )
})

const of = (...ordinals: number[]): LetterNumber[] =>
  ordinals.map((ordinal) => ({ series: '新教答', year: 2024, ordinal }))

test('gaps are named as stretches, from the first number on; each series and year by itself', () => {
  const numbers = [
    ...of(7, 2, 3),
    { series: '新教补', year: 2024, ordinal: 1 },
    { series: '新教答', year: 2025, ordinal: 2 },
  ]
  expect(
    numberSeries(numbers).map(({ series, year, first, last, used, gaps }) => [
      series,
      year,
      first,
      last,
      used,
      stretchesText(gaps),
    ]),
  ).toEqual([
    ['新教答', 2025, 1, 2, 1, '1'],
    ['新教答', 2024, 1, 7, 3, '1、4—6'],
    ['新教补', 2024, 1, 1, 1, ''],
  ])
})

test('a series that goes on from a number set with its reason lacks none before it', () => {
  const starts = [{ series: '新教答', year: 2024, first: 12 }]
  expect(numberSeries(of(12, 14), starts)).toMatchObject([{ first: 12, gaps: [{ from: 13, to: 13 }] }])
  // What is on record below it stands in the series all the same.
  expect(numberSeries(of(11, 12), starts)).toMatchObject([{ first: 11, gaps: [] }])
})

test('a number that was used more than once is named once, and a void one counts as used', () => {
  expect(numberSeries(of(1, 2, 2, 2, 3))).toMatchObject([{ doubles: [2], used: 3 }])
  const [first, second, third] = of(1, 2, 3)
  expect(numberSeries([first!, { ...second!, voided: true }, third!])).toMatchObject([
    { doubles: [], gaps: [], voided: [2] },
  ])
})

test('property: a number reads back as it was written', () => {
  const series = fc.stringMatching(/^[新教公开答补延征费]{1,8}$/)
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1990, max: 2199 }),
      fc.integer({ min: 1, max: 99_999 }),
      (name, year, ordinal) => {
        expect(readNumber(writeNumber({ series: name, year, ordinal }))).toEqual({ series: name, year, ordinal })
      },
    ),
  )
})

test('property: gaps and used numbers together are the whole series up to its highest number, whatever the order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (ordinals) => {
      const { gaps, doubles } = numberSeries(of(...ordinals))[0]!
      const missing = gaps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
      const whole = [...ordinals, ...missing].sort((a, b) => a - b)
      expect(whole).toEqual(Array.from({ length: Math.max(...ordinals) }, (_, index) => index + 1))
      expect(doubles).toEqual([])
    }),
  )
})
