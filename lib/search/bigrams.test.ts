import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bigramsOf, normalised, similarity, tokensOf } from './bigrams'

const HAN = [...'环评批复国办函申请公开𠮷㐂〇々']
const OTHERS = [
  ...'0129aAZé -—〔〕［］（）《》。，、“”"*^:(){}+~|<>=$`\\\'\n\u3000\u0000😀Ａ２㈠①ﬁ',
  '\ud83d',
  'e\u0301',
  '葛\u{E0100}',
]

/** Texts as people write them, and what no one would. */
const writing = fc.oneof(
  fc.array(fc.constantFrom(...HAN, ...OTHERS), { maxLength: 12 }).map((characters) => characters.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
)

describe('a text as search sees it', () => {
  it.each([
    ['国办函〔2020〕109号', '国办函2020109号'],
    ['国办函［２０２０］ 109 号', '国办函2020109号'],
    ['2023-041', '2023041'],
    ['《环评批复》，\n及附件', '环评批复及附件'],
    ['ＰＭ2.5', 'pm25'],
    ['葛\u{E0100}城', '葛城'],
    ['𠮷野家', '𠮷野家'],
    ['“”——…', ''],
    ['\ud83d', ''],
  ])('%s', (text, seen) => {
    expect(normalised(text)).toBe(seen)
  })

  test('has no white space, no quotation mark and no half character left', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(normalised(text)).not.toMatch(/[\s"'*(){}:\0\p{Cs}]/u)
      }),
    )
  })
})

describe('bigrams', () => {
  it('are pairs of characters, those beyond the basic plane whole', () => {
    expect(bigramsOf('环评批复')).toEqual(['环评', '评批', '批复'])
    expect(bigramsOf('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(bigramsOf('环')).toEqual(['环'])
    expect(bigramsOf('。')).toEqual([])
  })

  test('stand one after the other among the tokens of exactly the texts that contain them', () => {
    const cut = fc.tuple(writing, fc.nat({ max: 12 }), fc.nat({ max: 12 })).map(([text, from, length]) => {
      const part = [...normalised(text)].slice(from, from + length).join('')
      return [text, part] as const
    })
    fc.assert(
      fc.property(fc.oneof(cut, fc.tuple(writing, writing)), ([text, sought]) => {
        const phrase = bigramsOf(sought)
        fc.pre([...normalised(sought)].length > 1)
        expect(standsIn(phrase, tokensOf(text))).toBe(normalised(text).includes(normalised(sought)))
      }),
    )
  })

  test('begin with every single character of the text', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(tokensOf(text).map((token) => [...token][0])).toEqual([...normalised(text)])
      }),
    )
  })
})

describe('similarity', () => {
  it('is 1 for the same wording, 0 for texts without a pair in common', () => {
    expect(similarity('某项目的环评批复', '某项目的“环评批复”。')).toBe(1)
    expect(similarity('环评批复', '招生计划')).toBe(0)
    expect(similarity('', '')).toBe(0)
    expect(similarity('环', '环')).toBe(1)
  })

  it('falls with every change', () => {
    const text = '申请公开东风小区拆迁补偿方案'
    const close = similarity(text, '申请公开东方小区拆迁补偿方案')
    const far = similarity(text, '东风小区规划许可')
    expect(close).toBeGreaterThan(0.8)
    expect(far).toBeGreaterThan(0)
    expect(far).toBeLessThan(0.4)
  })

  test('is the same both ways and lies between 0 and 1', () => {
    fc.assert(
      fc.property(writing, writing, (one, other) => {
        const alike = similarity(one, other)
        expect(similarity(other, one)).toBe(alike)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
      }),
    )
  })
})

function standsIn(phrase: string[], tokens: string[]): boolean {
  return tokens.some((_, start) => phrase.every((bigram, place) => tokens[start + place] === bigram))
}
