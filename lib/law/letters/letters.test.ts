import { describe, expect, test } from 'vitest'
import { isPlainDate } from '../../dates'
import { INSTRUMENTS } from '../instruments'
import { OUTCOME_CODES } from '../outcomes'
import { basisOf, LETTER_KINDS, letterRule, mandatoryParts, repliesTelling } from './letters'
import { LETTER_PARTS } from './parts'

const rules = LETTER_KINDS.map((kind) => ({ kind, ...letterRule(kind) }))

test('the forms L0 to L12, R1 to R21, S1 to S3, A1 to A4, D1 and D2 are there', () => {
  const numbered = (letter: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`)
  const forms = [
    numbered('L', 0, 12),
    numbered('R', 1, 21),
    numbered('S', 1, 3),
    numbered('A', 1, 4),
    numbered('D', 1, 2),
  ]
  expect(new Set(rules.map(({ form }) => form))).toEqual(new Set(forms.flat()))
})

describe.each(rules)('$form $kind', ({ kind, label, gloss, basis, parts, remedy, to, series }) => {
  test('is named in Chinese and in English', () => {
    expect(label).toMatch(/\p{Script=Han}/u)
    expect(gloss).toMatch(/^[a-z]/)
  })

  test('cites known instruments, each part with its article, versions in order', () => {
    expect(basis.length + parts.length).toBeGreaterThan(0)
    for (const { instrument } of basis) expect(INSTRUMENTS).toHaveProperty(instrument)
    for (const { value, inForceFrom, citation } of parts) {
      expect(LETTER_PARTS).toHaveProperty(value)
      expect(isPlainDate(inForceFrom)).toBe(true)
      expect(INSTRUMENTS).toHaveProperty(citation.instrument)
      expect(citation.article).toMatch(/第.+条/)
      const days = parts.filter((other) => other.value === value).map((other) => other.inForceFrom)
      expect([...new Set(days)].sort()).toEqual(days)
    }
  })

  test('says its remedies if and only if it has such a part', () => {
    expect(parts.some(({ value }) => value === 'remedy')).toBe(remedy !== 'none')
  })

  test('has the parts of a letter if it leaves the house under a number', () => {
    const held = mandatoryParts(kind, '2024-06-03').map(({ value }) => value)
    const sheet = ['issuer', 'number', 'title', 'addressee', 'signature', 'contact']
    if (to === 'applicant' || to === 'consulted') expect(held).toEqual(expect.arrayContaining(sheet))
    expect(series !== null).toBe(held.includes('number'))
  })
})

test('every part is prescribed of some letter, but for the enclosures, which a letter need not have', () => {
  const used = new Set(rules.flatMap(({ parts }) => parts.map(({ value }) => value)))
  expect(Object.keys(LETTER_PARTS).filter((part) => !used.has(part as keyof typeof LETTER_PARTS))).toEqual([
    'enclosures',
  ])
})

test('every outcome has one kind of reply, and those of two items of Art. 36 one for each', () => {
  const two = { granted: ['already_public', 'granted'], 'unavailable.not_held': ['not_existing', 'not_responsible'] }
  for (const outcome of OUTCOME_CODES) {
    const kinds = repliesTelling(outcome)
    if (outcome in two) expect(kinds).toEqual(two[outcome as keyof typeof two])
    else expect(kinds).toHaveLength(1)
  }
})

test('a reply cites the article of its outcome first, and of two items the one that it tells', () => {
  const cited = (...[kind, outcome]: Parameters<typeof basisOf>) => basisOf(kind, outcome).map(({ article }) => article)
  expect(cited('refused_internal', 'refused.process_information')).toEqual(['第十六条第二款', '第三十六条第（三）项'])
  expect(cited('refused_by_law', 'refused.state_secret')).toEqual(['第十四条', '第三十六条第（三）项'])
  expect(cited('already_public', 'granted')).toEqual(['第三十六条第（一）项'])
  expect(cited('not_responsible', 'unavailable.not_held')).toEqual(['第十条', '第三十六条第（五）项'])
  expect(cited('partially_granted', 'partially_granted')).toEqual(['第三十七条'])
  expect(cited('not_government_information', 'other.other')).toEqual(['第二条'])
  expect(cited('extension', null)).toEqual(['第三十三条第二款'])
  expect(cited('extension', 'refused.state_secret')).toEqual(['第三十三条第二款'])
})

test('what a letter must hold follows its day: the duty to tell the remedies moved on 1 January 2024', () => {
  const remedy = (day: Parameters<typeof mandatoryParts>[1]) =>
    mandatoryParts('refused_internal', day).find(({ value }) => value === 'remedy')!.citation.instrument
  expect(remedy('2023-12-31')).toBe('reconsiderationRegulations2007')
  expect(remedy('2024-01-01')).toBe('reconsiderationLaw2023')
  expect(mandatoryParts('refused_internal', '2019-05-14')).toEqual([])
  expect(mandatoryParts('refused_internal', '2019-05-15').length).toBeGreaterThan(8)
  expect(mandatoryParts('fee_notice', '2020-12-31').map(({ value }) => value)).not.toContain('pay_by')
  expect(mandatoryParts('electronic_service', '2023-12-31').map(({ value }) => value)).not.toContain('online_review')
})
