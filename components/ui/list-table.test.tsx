import { gzipSync } from 'node:zlib'
import type { Route } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { CellTable } from './cell-table'
import { type Column, ListTable } from './list-table'

type Row = { number: string; description: string; days: number }

const ROWS: Row[] = Array.from({ length: 50 }, (_, at) => ({
  number: `2023-${String(1000 + at)}`,
  description: `学校食堂大宗食材采购第${at}号公告`,
  days: at,
}))

const COLUMNS: Column<Row>[] = [
  { key: 'number', label: '登记编号', sort: 'number', line: 1, opens: '/requests/', cell: ({ number }) => number },
  { key: 'description', label: '描述', cut: 'wide', line: 2, cell: ({ description }) => description },
  { key: 'status', label: '状态', cell: ({ days }) => ({ text: `剩 ${days} 天`, shape: '▲', tone: 'text-warn' }) },
  { key: 'left', label: '余', figure: true, cell: ({ days }) => days },
  { key: 'note', label: '注', wraps: true, cell: () => ({ text: '见', title: '说明', after: <b>另</b> }) },
]

/** What the server gives the browser for a list: the element of the table, its cells filled. */
function filled(props: Partial<Parameters<typeof ListTable<Row>>[0]> = {}) {
  return ListTable<Row>({ caption: '申请', columns: COLUMNS, rows: ROWS, rowKey: ({ number }) => number, ...props })
}

function drawn(props?: Parameters<typeof filled>[0]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={zh} timeZone="Asia/Shanghai">
      {filled(props)}
    </NextIntlClientProvider>,
  )
}

test('a cell shows its text with its link, its mark, its title and what comes after it', () => {
  const html = drawn({ rows: ROWS.slice(0, 1) })
  expect(html).toContain('<td data-line="1"><a href="/requests/2023-1000">2023-1000</a></td>')
  expect(html).toContain('<td data-line="2" class="cut-wide"><span>学校食堂大宗食材采购第0号公告</span></td>')
  expect(html).toContain('<td><span class="text-warn"><span aria-hidden="true">▲ </span>剩 0 天</span></td>')
  expect(html).toContain('<td class="figure">0</td>')
  expect(html).toContain('<td class="wraps"><span title="说明">见</span><b>另</b></td>')
})

test('rows that a phone shows as labelled lines carry their labels, those in three lines do not', () => {
  expect(drawn()).not.toContain('data-label')
  const stacked = drawn({ columns: COLUMNS.map(({ line: _, ...column }) => column) })
  expect(stacked).toContain('<td data-label="余" class="figure">0</td>')
})

test('the head of a column leads to the other order, and says the present one', () => {
  const sorting = { href: (sort: string) => `/requests?sort=${sort}` as Route, ascending: '升序', descending: '降序' }
  expect(drawn({ sorting: { ...sorting, current: '-number' } })).toContain(
    '<th aria-sort="descending"><a href="/requests?sort=number"',
  )
  expect(drawn({ sorting: { ...sorting, current: 'received' } })).toContain('<th><a href="/requests?sort=-number"')
})

test('rows can be chosen by check boxes that name them, only where they are to be', () => {
  expect(drawn()).not.toContain('checkbox')
  const html = drawn({ choose: ({ number }) => number })
  expect(html).toContain('<input type="checkbox" data-row="" aria-label="选择2023-1000" value="2023-1000"/>')
  expect(html).toContain('aria-label="选择本页各行"')
})

test('the browser gets a row as a few words, not as elements', () => {
  const table = filled({ choose: ({ number }) => number })
  expect(table.type).toBe(CellTable)
  const { rows, names } = table.props as Parameters<typeof CellTable>[0]
  const plain = rows.map(([key, ...cells]) => [key, ...cells.slice(0, 4)])
  expect(plain[0]).toEqual([
    ...['2023-1000', '2023-1000', '学校食堂大宗食材采购第0号公告'],
    ...[{ text: '剩 0 天', shape: '▲', tone: 'text-warn' }, 0],
  ])
  expect(gzipSync(JSON.stringify([plain, names])).length).toBeLessThan(25 * ROWS.length)
  expect(gzipSync(drawn({ choose: ({ number }) => number })).length).toBeLessThan(50 * ROWS.length)
})
