import type { Route } from 'next'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DocumentTable } from './document-table'

const table: Parameters<typeof DocumentTable>[0]['table'] = {
  id: 'table2',
  headerRows: 1,
  caption: '二、主动公开政府信息情况',
  columns: [2, 1, 1],
  rows: [
    [{ text: '信息内容', header: true, colspan: 3, align: 'center' }],
    [
      { text: '规章', header: true },
      { text: '3', figure: 'table2.regulations.issued', align: 'center' },
      { text: '1' },
    ],
  ],
}

test('a cell of the form carries its place and its look only where they are not the usual ones', () => {
  const html = renderToStaticMarkup(
    <DocumentTable table={table} year={2023} figureHref={(figure) => `/figures/${figure}` as Route} />,
  )
  expect(html).toContain('<th class="form-cell text-center" colSpan="3">信息内容</th>')
  expect(html).toContain('<th class="form-cell">规章</th>')
  expect(html).toContain(
    '<td class="form-cell text-center" id="table2.regulations.issued"><a href="/figures/table2.regulations.issued">3</a></td>',
  )
  expect(html).toContain('<td class="form-cell">1</td>')
})
