import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormGrid } from './form-grid'
import { SMALL_TABLE } from './small-table.fixture'

test('a cell of the grid carries its place and its look only where they are not the usual ones', () => {
  const html = renderToStaticMarkup(
    <FormGrid
      table={SMALL_TABLE}
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
