import { expect, it } from 'vitest'
import { optionalDate, optionalText, requiredDate, requiredLine, requiredText } from './fields'

const line = requiredLine(10)
const text = requiredText(10)

it.each(['𠮷野家', '䶮', '王喆堃', '㐂𪚥', 'ＡＢＣ１２３', '（测试）', '“引号”——', '😀'])(
  '%s is kept as it was typed',
  (input) => {
    expect(line.parse(input)).toBe(input)
    expect(text.parse(input)).toBe(input)
  },
)

it('a letter with its accent is one character, however it was typed', () => {
  expect(line.parse('cafe\u0301')).toBe('caf\u00e9')
})

it('half of a character becomes the mark for one that is missing', () => {
  expect(line.parse('吉\ud842')).toBe('吉\ufffd')
  expect(text.parse('\udfb7吉')).toBe('\ufffd吉')
})

it('control characters are left out; a text keeps its lines', () => {
  expect(line.parse('甲\u0000乙\n丙\u2028丁')).toBe('甲 乙 丙 丁')
  expect(text.parse('甲\u0007\r\n乙\u0000')).toBe('甲\n乙')
})

it('the bounds hold for what is kept', () => {
  expect(line.safeParse(`  ${'字'.repeat(10)}  `).success).toBe(true)
  expect(line.safeParse('字'.repeat(11)).error?.issues[0]?.message).toBe('tooLong|10')
  expect(line.safeParse(' \u0000 ').error?.issues[0]?.message).toBe('required')
  expect(optionalText(10).parse('')).toBe('')
})

it.each(['2023-02-29', '2024-02-30', '2024-13-01', '0000-00-00', '２０２４-05-20', '2024-5-20', '20240520'])(
  '%s is no day',
  (input) => {
    expect(requiredDate.safeParse(input).success).toBe(false)
    expect(optionalDate.safeParse(input).success).toBe(false)
  },
)
