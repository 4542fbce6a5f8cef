import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { arabic } from '../prose/numerals'
import { claimsIn } from './stated-figures'

const DIGITS = [...'零一二三四五六七八九']
const PLACES = ['', '十', '百', '千']

/** A number as Chinese texts write it: 1010 is 一千零一十. */
function chinese(value: number): string {
  if (value >= 10_000) {
    const [wan, rest] = [Math.floor(value / 10_000), value % 10_000]
    return `${chinese(wan)}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${chinese(rest)}`}`
  }
  if (value === 0) return '零'
  const digits = [...String(value)].map(Number)
  const written = digits.map((digit, at) => (digit === 0 ? '零' : DIGITS[digit]! + PLACES[digits.length - 1 - at]))
  return written.join('').replace(/零+/g, '零').replace(/零$/, '')
}

const WRITTEN: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value) => ` ${value} `,
  chinese,
]
const WORDINGS: readonly ((figure: string) => string)[] = [
  (figure) => `全年共收到政府信息公开申请${figure}件`,
  (figure) => `本机关收到${figure}份政府信息公开申请`,
  (figure) => `受理依申请公开件${figure}件`,
  (figure) => `2023年接到公民、法人和其他组织提出的政府信息公开申请共计${figure}宗`,
  (figure) => `政府信息公开申请共${figure}封`,
  (figure) => `通过网站、信函等渠道收到信息公开申请${figure}件`,
]
const COMPARED = ['，较上年增加3件', '，同比下降5.2%', '，比2022年的8件有所增加', '（上年收到政府信息公开申请8件）']

const said = (sentence: string) => claimsIn({ 'overview.requests': sentence }, 2023, formatOf(2023))
const figure = fc.integer({ min: 0, max: 99_999_999 })

describe('the reader', () => {
  test('reads a figure in any numerals and wording as its number, and lights it in the source', () =>
    fc.assert(
      fc.property(figure, fc.constantFrom(...WRITTEN), fc.constantFrom(...WORDINGS), (value, write, word) => {
        const sentence = `做好公开工作。${word(write(value))}。`
        const claims = said(sentence)
        expect(claims.map((claim) => [claim.rule, claim.figure])).toEqual([['N-1', value]])
        const { span, quote } = claims[0]!.passage
        expect(sentence.slice(...span)).toBe(quote)
        expect(quote).toContain(write(value).trim())
      }),
    ))
  test('reads no further claim in a clause that compares', () =>
    fc.assert(
      fc.property(figure, fc.constantFrom(...WORDINGS), fc.constantFrom(...COMPARED), (value, word, compared) => {
        expect(said(`${word(String(value))}${compared}。`).map((claim) => claim.figure)).toEqual([value])
      }),
    ))
  test('reads every Chinese numeral', () =>
    fc.assert(
      fc.property(figure, (value) => {
        expect(arabic(chinese(value))).toBe(value)
      }),
    ))
  test.each(['千千', '十万百万', '二一十'])('%s is no numeral', (text) => expect(arabic(text)).toBeUndefined())
})
