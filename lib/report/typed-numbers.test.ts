import { expect, test } from 'vitest'
import { sameFigures, typedNumbers } from './typed-numbers'

const typed = (text: string) => typedNumbers(text).map(({ text: number }) => number)

test('numbers typed by hand are found, with what stands before them', () => {
  expect(typedNumbers('全年公开信息452条，访问量118.4万人次')).toEqual([
    { at: 6, text: '452', before: '全年公开信息' },
    { at: 14, text: '118.4万', before: '访问量' },
  ])
})
test('of a long clause the sixteen characters before the number are enough', () => {
  expect(typedNumbers(`${'公'.repeat(20)}8件`)[0]!.before).toBe('公'.repeat(16))
})
test('figures, dates, articles, numbers of instruments and percentages are not', () => {
  expect(typed('{{published.category.1}}条，2023年12月31日，第20条，国办函〔2020〕109号，增长5%')).toEqual([])
})
test('the place is the one in the kept text, tokens and all', () => {
  const text = '共{{fees.yuan}}元、8件'
  const [number] = typedNumbers(text)
  expect(text.slice(number!.at, number!.at + 1)).toBe('8')
})
test('the figures that a number may be are those that print alike; a nought or a one is anything', () => {
  const figures = [
    { id: 'a', text: '8' },
    { id: 'b', text: '0' },
    { id: 'c', text: '118.4万' },
  ]
  const same = (text: string) => sameFigures(typedNumbers(text)[0]!, figures).map(({ id }) => id)
  const few = [{ text: '2' }, { text: '1.5' }]
  expect([sameFigures(typedNumbers('共2件')[0]!, few), sameFigures(typedNumbers('共1.5万')[0]!, few)]).toEqual([
    [few[0]],
    [],
  ])
  expect(sameFigures(typedNumbers('共1.5亿')[0]!, few)).toEqual([few[1]])
  expect([same('收到8件'), same('收费0件'), same('访问118.4万'), same('共9件')]).toEqual([['a'], [], ['c'], []])
})
