import { expect, test } from 'vitest'
import { shownBy, styleOf } from './cell-styles'

const shown = (format: string, value: string) => {
  const style = styleOf('164', format)
  return typeof style === 'object' ? shownBy(style.format, value) : value
}

test.each([
  ['"2023-"000', '1', '2023-001'],
  ['0000', '4', '0004'],
  ['0000', '12345', '12345'],
  ['"（2023）第"00"号"', '7', '（2023）第07号'],
  ['2023\\-000', '12', '2023-012'],
  ['\\2\\0\\2\\3\\-000', '12', '2023-012'],
  ['000-0000', '1234567', '123-4567'],
  ['0000-000', '2023041', '2023-041'],
  ['"依申请〔2023〕"0"号"', '15', '依申请〔2023〕15号'],
  ['[$-804]"2023-"000;-000', '3', '2023-003'],
  ['"第"#"号"', '9', '第9号'],
  ['000', '0', '000'],
  ['General"号"', '12', '12号'],
])('by %s the number %s is shown as %s', (format, value, expected) => {
  expect(shown(format, value)).toBe(expected)
})

test.each(['0', '0.00', '#,##0.00', '¥#,##0.00', '0%', 'General', '0.00E+00', '@', '#,##0"元"', '0.00"万元"'])(
  '%s only changes how a number looks, and the number stays',
  (format) => {
    expect(shown(format, '703190')).toBe('703190')
  },
)

test('a format of days is one, built in or of the office', () => {
  expect([styleOf('14', undefined), styleOf('164', 'yyyy"年"m"月"d"日"'), styleOf('1', undefined)]).toEqual([
    'day',
    'day',
    undefined,
  ])
})

test('what is no whole number is left as it is', () => {
  expect([shownBy('"2023-"000', '1.5'), shownBy('"2023-"000', '-3'), shownBy('000', '')]).toEqual(['1.5', '-3', ''])
})
