import { expect, test } from 'vitest'
import { heading, paragraph, sampleDocument, tableBlock } from './sample-document.fixture'
import { unprintable } from './unprintable'

test('names the place of each character in words', () => {
  const table = { id: 't', caption: '', columns: [1], headerRows: 0, rows: [[{ text: '规章' }], [{ text: '甲🎉' }]] }
  const document = sampleDocument([
    paragraph('开头🎉'),
    heading(1, '一、总体情况'),
    paragraph('没有'),
    paragraph('这里🎉有两个🎉'),
    tableBlock(table),
    {
      type: 'chart',
      chart: { id: 'c', kind: 'bar', title: '数量', alternative: '🎉', unit: '件', categories: ['🎉'], series: [] },
    },
  ])
  expect(unprintable(document, new Set(['🎉', '龘']))).toEqual([
    { character: '🎉', place: '“正文”第1段' },
    { character: '🎉', place: '“一、总体情况”第2段' },
    { character: '🎉', place: '“一、总体情况”的表格第2行' },
    { character: '🎉', place: '图“数量”' },
  ])
})

test('a heading counts as well, and a series of a chart', () => {
  const chart = { id: 'c', kind: 'bar', title: '数量', alternative: '', unit: '件', categories: [] } as const
  const document = sampleDocument([
    heading(2, '（一）主动🎉公开'),
    { type: 'chart', chart: { ...chart, series: [{ name: '信息🎉', values: [] }] } },
  ])
  expect(unprintable(document, new Set(['🎉'])).map(({ place }) => place)).toEqual([
    '小标题“（一）主动🎉公开”',
    '图“数量”',
  ])
})

test('the title counts as well', () => {
  const document = { ...sampleDocument([]), title: { organ: '龘市教育局', rest: '2023年报告' } }
  expect(unprintable(document, new Set(['龘']))).toEqual([{ character: '龘', place: '标题' }])
})
