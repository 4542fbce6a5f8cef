import { expect, test } from 'vitest'
import type { DocumentTable } from '../document'
import { withRowHeaders } from './pdf-row-headers'

const table: DocumentTable = {
  id: 't',
  caption: '',
  columns: [1, 1],
  headerRows: 0,
  rows: [[{ text: '规章', header: true }, { text: '3' }]],
}
const element = (id: number, name: string, rest: string) =>
  `${id} 0 obj\n<<\n  /Type /StructElem\n  /S /${name}\n${rest}\n>>\nendobj\n\n`
const cell = (id: number) => element(id, 'TD', '  /A [<<\n    /O /Table\n    /Headers [(U1x0y0)]\n  >>]\n  /K [1]')
const file = (cells: string) =>
  [
    element(1, 'Document', '  /K [2 0 R]'),
    element(2, 'Table', '  /K 3 0 R'),
    element(3, 'TR', '  /K [5 0 R 4 0 R]'),
    cells,
  ].join('')
const labelled = (text: string, tables: readonly DocumentTable[]) =>
  Buffer.from(withRowHeaders(Buffer.from(text, 'latin1'), tables)).toString('latin1')

test('a label becomes a header cell of its row, a figure loses its list of headers, and nothing moves', () => {
  const before = file(cell(4) + cell(5))
  const after = labelled(before, [table])
  expect(after).toHaveLength(before.length)
  const [figure, label] = after.split(/(?=4 0 obj|5 0 obj)/).slice(1)
  expect(label).toMatch(/\/S \/TH\n[\s\S]*\/O \/Table\n {4}\/Scope \/Row {8}\n/)
  expect(figure).toContain('/S /TD')
  expect(figure).not.toContain('/Headers')
  expect(after.replace(/[^\n]/g, '')).toBe(before.replace(/[^\n]/g, ''))
})

test('a file that is not as expected is left as it is', () => {
  const before = file(cell(4) + cell(5))
  expect(labelled(before, [])).toBe(before)
  expect(labelled(before, [table, table])).toBe(before)
  expect(labelled(before, [{ ...table, rows: [...table.rows, ...table.rows] }])).toBe(before)
  const other = before.replaceAll('/Headers [(U1x0y0)]', '/Colour /None')
  expect(labelled(other, [table])).toBe(other)
  expect(labelled('no PDF', [table])).toBe('no PDF')
})
