import type { Route } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { DocumentTable } from './document-table'
import { SMALL_TABLE } from './small-table.fixture'

type Props = Parameters<typeof DocumentTable>[0]

function htmlOf(props: Partial<Props>): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={zh}>
      <DocumentTable
        table={SMALL_TABLE}
        year={2023}
        figureHref={(figure) => `/figures/${figure}` as Route}
        {...props}
      />
    </NextIntlClientProvider>,
  )
}

test('a cell of the form carries its place and its look only where they are not the usual ones', () => {
  const html = htmlOf({})
  expect(html).toContain('<th scope="colgroup" colspan="3" class="form-cell text-center">信息内容</th>')
  expect(html).toContain('<th scope="row" class="form-cell">规章</th>')
  expect(html).toContain(
    '<td class="form-cell text-center" id="table2.regulations.issued"><a href="/figures/table2.regulations.issued">3</a></td>',
  )
  expect(html).toContain('<td class="form-cell">1</td>')
})

test('a figure that a finding is about bears its number, as a link with a name', () => {
  const marks = new Map([['table2.regulations.issued', [2, 5]]])
  const numbers = /<sup[^>]*>(.*?)<\/sup>/.exec(htmlOf({ marks }))?.[1]
  expect(numbers?.match(/<a [^>]*>\d+/g)).toEqual([
    expect.stringMatching(/href="#finding-2" aria-label="[^"]*2[^"]*".*>2$/),
    expect.stringMatching(/href="#finding-5" aria-label="[^"]*5[^"]*".*>5$/),
  ])
})

test('a label that the form defines has a mark that names it, and no text of a cell is taken for markup', () => {
  const label = '<i>"规章" & 其他</i>'
  const rows: Props['table']['rows'] = [
    [{ text: label, header: true, colspan: 3, defines: { table: 2, row: 'regulations' } }],
    [{ text: '<b>1</b>' }, { text: '&2' }, { text: '3' }],
  ]
  const html = htmlOf({ table: { ...SMALL_TABLE, rows } })
  expect(html).not.toMatch(/<[bi]>/)
  expect(html).toContain('&amp;2</td>')
  expect(html).toContain('data-defines="{&quot;table&quot;:2,&quot;row&quot;:&quot;regulations&quot;}"')
  expect(html).toContain('data-label="&lt;i&gt;&quot;规章&quot; &amp; 其他&lt;/i&gt;"')
})
