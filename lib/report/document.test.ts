import { describe, expect, test } from 'vitest'
import { type DocumentCell, place, withoutIdleColumns } from './document'
import { sampleDocument } from './render/sample-document.fixture'

const table = (columns: number, rows: DocumentCell[][]) => ({
  id: 't',
  caption: '',
  columns: new Array<number>(columns).fill(1),
  headerRows: 0,
  rows,
})
const cell = (spans: Partial<DocumentCell> = {}): DocumentCell => ({ text: 'x', ...spans })

describe('place', () => {
  test('lets a cell that spans rows push the next rows to the right', () => {
    const placed = place(table(2, [[cell({ rowspan: 2 }), cell()], [cell()]]))
    expect(placed.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })

  test.each([
    ['a first row that is too short', [[cell()], [cell(), cell()]], /row 1 has a gap/],
    ['a row that is too short', [[cell(), cell()], [cell()]], /row 2 has a gap/],
    ['a row that is too long', [[cell(), cell(), cell()]], /row 1 has too many cells/],
    ['a cell wider than the table', [[cell({ colspan: 3 })]], /row 1 overlaps or leaves/],
    ['a cell taller than the table', [[cell({ rowspan: 2 }), cell()]], /row 1 overlaps or leaves/],
    [
      'a wide cell over a tall one',
      [[cell(), cell({ rowspan: 2 })], [cell({ colspan: 2 })]],
      /row 2 overlaps or leaves/,
    ],
  ])('refuses %s', (_, rows, message) => {
    expect(() => place(table(2, rows))).toThrow(message)
  })

  test('covers each square of the official forms once', () => {
    for (const block of sampleDocument().blocks) {
      if (block.type !== 'table') continue
      const squares = place(block.table).reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0)
      expect(squares).toBe(block.table.columns.length * block.table.rows.length)
    }
  })
})

test('columns of the grid in which no cell begins are joined to those before, and every cell stays where it was', () => {
  const joined = withoutIdleColumns(
    table(6, [
      [{ text: 'a', colspan: 6 }],
      [
        { text: 'b', colspan: 3 },
        { text: 'c', colspan: 3 },
      ],
      [
        { text: 'd', colspan: 2 },
        { text: 'e', colspan: 4 },
      ],
    ]),
  )
  expect(joined.columns).toEqual([2, 1, 3])
  expect(place(joined).map(({ text, column, colspan }) => [text, column, colspan])).toEqual([
    ['a', 0, 3],
    ['b', 0, 2],
    ['c', 2, 1],
    ['d', 0, 1],
    ['e', 1, 2],
  ])
})
