import { describe, expect, test } from 'vitest'
import { printableParagraphs, printableText } from './printable-text'

describe('text on paper', () => {
  test('control characters, marks of direction and half characters go', () => {
    expect(printableText('公\u0000开\u0007\u200b台\u202e账\ufeff\ud800')).toBe('公开台账')
  })

  test('a variant of a character is printed as the character', () => {
    expect(printableText('葛\u{e0100}')).toBe('葛')
  })

  test('line breaks and tabs become one space, the wide space stays', () => {
    expect(printableText('结果\n\t维持\u3000总计')).toBe('结果 维持\u3000总计')
  })

  test('characters beyond the first plane stay whole', () => {
    expect(printableText('𠮷䶮🎉')).toBe('𠮷䶮🎉')
  })

  test('each line that somebody typed is a paragraph, empty ones are not', () => {
    expect(printableParagraphs('一是公开。\r\n\r\n  二是解读。\u0000\n')).toEqual(['一是公开。', '二是解读。'])
  })
})
