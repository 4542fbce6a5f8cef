import { expect, test } from 'vitest'
import { headedCells } from './cell-headings'
import { referenceDocument } from './reference-document.fixture'

const tables = referenceDocument().blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
const headings = (id: string) =>
  headedCells(tables.find((table) => table.id === id)!).map(({ row, column, cell }) => [cell.text, row, column])

test('a figure of a form with a head stands under all headings above it and beside all that its row stands in', () => {
  expect(headings('table3')).toEqual([
    ['7', ['办理结果', '予以公开'], ['申请人', '自然人']],
    ['1234567', ['办理结果', '予以公开'], ['申请人', '总计']],
    ['70.5', ['办理结果', '部分公开（区分处理的，只计这一情形，不计其他情形）'], ['申请人', '自然人']],
    ['/', ['办理结果', '部分公开（区分处理的，只计这一情形，不计其他情形）'], ['申请人', '总计']],
  ])
})

test('where blocks stand under each other, the nearest heading of the column counts, not the title of the block', () => {
  expect(headings('table2')).toEqual([
    ['2', ['规章'], ['本年制发件数']],
    ['19', ['规章'], ['现行有效件数']],
    ['308', ['行政许可'], ['本年处理决定数量']],
  ])
})

test('a heading in the midst of a form, or right of a figure, is not that of the figure', () => {
  const table = {
    id: 't',
    caption: '',
    columns: [1, 1, 1],
    headerRows: 1,
    rows: [
      [
        { text: '项目', header: true },
        { text: '件数', header: true },
        { text: '备注', header: true },
      ],
      [{ text: '诉讼', header: true, colspan: 3 }],
      [{ text: '维持', header: true }, { text: '2' }, { text: '见附注', header: true }],
    ],
  }
  expect(headedCells(table).map(({ row, column }) => [row, column])).toEqual([[['维持'], ['件数']]])
})
