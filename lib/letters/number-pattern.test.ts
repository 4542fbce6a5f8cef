import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberIn, numberPatternInput, ordinalIn, seriesOf } from './number-pattern'

const series = (
  kind: 'clarification' | 'granted' | 'service_receipt',
  ...patterns: { scope: 'all' | 'granted'; pattern: string }[]
) => seriesOf(kind, patterns, '新教')

test('each kind counts in its series unless the organ has one for all or one of its own', () => {
  expect(series('clarification')).toBe('新教公开补〔{年}〕{号}号')
  expect(series('service_receipt')).toBeNull()
  expect(series('clarification', { scope: 'all', pattern: '{代字}依申请〔{年}〕第{号}号' })).toBe(
    '新教依申请〔{年}〕第{号}号',
  )
  expect(series('granted', { scope: 'granted', pattern: '{年}-{号}' }, { scope: 'all', pattern: 'A{年}{号}' })).toBe(
    '{年}-{号}',
  )
})

test('a number is found in its series whichever brackets an office used', () => {
  for (const written of [
    '新教公开补〔2024〕7号',
    '新教公开补[2024]第7号',
    '新教公开补（2024） 7 号',
    '新教公开补【2024】007号',
  ])
    expect(ordinalIn('新教公开补〔{年}〕{号}号', 2024, written)).toBe(7)
  for (const other of ['新教公开补〔2023〕7号', '新教公开答〔2024〕7号', '新教公开补〔2024〕号', ''])
    expect(ordinalIn('新教公开补〔{年}〕{号}号', 2024, other)).toBeUndefined()
})

test('property: a number is read back from what was written of it', () => {
  const patterns = fc.constantFrom('{代字}公开答〔{年}〕{号}号', '{年}-{号}', '字第{年}{号}', '公开（{年}）第{号}号')
  fc.assert(
    fc.property(
      patterns,
      fc.integer({ min: 2008, max: 2200 }),
      fc.integer({ min: 1, max: 999_999 }),
      (each, year, ordinal) => {
        expect(ordinalIn(each, year, numberIn(each, year, ordinal))).toBe(ordinal)
      },
    ),
  )
})

test('a pattern has the year once before the number, and no other places', () => {
  const accepts = (pattern: string) => numberPatternInput.safeParse({ scope: 'all', pattern }).success
  expect(accepts('{代字}公开{后缀}〔{年}〕{号}号')).toBe(true)
  for (const faulty of ['{代字}〔{年}〕号', '{号}{年}', '{年}{号}{号}', '{年}{号}{月}', '{年}{号'])
    expect(accepts(faulty), faulty).toBe(false)
})
