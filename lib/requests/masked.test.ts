import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masked } from './masked'

test.each([
  ['110101199003070016', '110＊＊＊＊16'],
  ['13800138000', '138＊＊＊＊00'],
  ['测试市人民路1号', '测试市＊＊＊＊1号'],
  ['6321000', '6＊＊＊＊'],
  ['', ''],
  ['〔已匿名〕1', '〔已匿名〕1'],
])('%s shows as %s', (text, shown) => expect(masked(text)).toBe(shown))

test('what is covered is never whole, and its length does not show', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(fc.property(text, (text) => masked(text) !== text && [...masked(text)].length <= 9))
})
