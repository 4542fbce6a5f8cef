import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormGrid } from './form-grid'

const table: Parameters<typeof FormGrid>[0]['table'] = {
  id: 'table2',
  headerRows: 1,
  caption: '二、主动公开政府信息情况',
  columns: [2, 1, 1],
  rows: [
    [{ text: '信息内容', header: true, colspan: 3, align: 'center' }],
    [{ text: '规章', header: true }, { text: '3', align: 'center' }, { text: '1' }],
  ],
}

test('a cell of the grid carries its place and its look only where they are not the usual ones', () => {
  const html = renderToStaticMarkup(
    <FormGrid
      table={table}
      className="text-xs"
      cell={({ text, header }, attributes) =>
        header ? <th {...attributes}>{text}</th> : <td {...attributes}>{text}</td>
      }
    />,
  )
  expect(html).toContain('<th class="form-cell text-center" colSpan="3">信息内容</th>')
  expect(html).toContain('<th class="form-cell">规章</th>')
  expect(html).toContain('<td class="form-cell text-center">3</td>')
  expect(html).toContain('<td class="form-cell">1</td>')
})
