import { describe, expect, test } from 'vitest'
import type { Block, ReportDocument } from '../document'
import { renderCsv } from './csv'
import { renderHtml } from './html'
import { renderHtmlFragment } from './html-fragment'
import { heading, paragraph, sampleDocument, tableBlock } from './sample-document.fixture'

const table = tableBlock({
  id: 't',
  caption: '各渠道数量',
  columns: [1, 1],
  headerRows: 0,
  rows: [
    [{ text: '渠道', header: true, align: 'center', rowspan: 2 }, { text: '1' }],
    [{ text: '2' }],
    [{ text: '网站', header: true, align: 'center' }, { text: '3' }],
  ],
})

describe('a table on a page', () => {
  test('bears its own title where nothing, or only text, stands above it', async () => {
    for (const blocks of [[table], [paragraph('见下表。'), table]]) {
      expect(renderHtml(sampleDocument(blocks))).toContain('<caption>各渠道数量</caption>')
      expect(renderHtml(sampleDocument(blocks))).toContain('aria-label="各渠道数量"')
      expect(await renderHtmlFragment(sampleDocument(blocks))).toContain('<caption>各渠道数量</caption>')
    }
  })

  test('is named by the heading above that says the same, and by itself under another', () => {
    const under = (text: string) => renderHtml(sampleDocument([heading(1, text), table]))
    expect(under('二、各渠道数量')).toContain('aria-labelledby="h-二、各渠道数量"')
    expect(under('二、各渠道数量')).not.toContain('<caption>')
    expect(under('附表')).toContain('aria-label="各渠道数量"')
  })

  test('tells a reader of the screen which heading stands beside rows and which above columns', () => {
    const html = renderHtml(sampleDocument([table]))
    expect(html).toMatch(/<th scope="rowgroup" rowspan="2"[^>]*>渠道</)
    expect(html).toMatch(/<th scope="col"[^>]*>网站</)
  })
})

test('a draft says so on the page, in the fragment and in the list of figures, and nothing else does', async () => {
  const draft: ReportDocument = { ...sampleDocument([]), draft: { asOf: '2023-06-30' } }
  expect(renderHtml(draft)).toMatch(/<p class="draft">[^<]*2023年6月30日/)
  expect(await renderHtmlFragment(draft)).toMatch(/<p style="text-align:right;margin:0">[^<]*2023年6月30日/)
  expect(renderCsv(draft).split('\r\n')[1]!.split(',')).toEqual(['征求意见稿', '数据截至', '', '', '2023-06-30'])
  expect(renderCsv(sampleDocument([])).split('\r\n')).toHaveLength(2)
  expect(renderHtml(sampleDocument([]))).not.toContain('class="draft"')
})

test('two small charts that follow each other stand in one row, each a figure with its words', () => {
  const chart = (id: string): Block => ({
    type: 'chart',
    chart: {
      ...{ id, kind: 'bar', title: `图${id}`, alternative: `${id}的数`, unit: '件', categories: ['甲', '乙'] },
      series: [{ name: '数', values: [3, 5] }],
    },
  })
  const html = renderHtml(sampleDocument([chart('一'), chart('二'), paragraph('其后。'), chart('三')]))
  const rows = [...html.matchAll(/<div class="charts">.*?<\/div>/gs)].map(([row]) => row)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.match(/<figcaption>[^<]*/g)).toEqual(['<figcaption>一的数', '<figcaption>二的数'])
  expect(html.match(/<figure>/g)).toHaveLength(3)
})

test('a table whose figures need a page on its side is printed on one, with its heading; others are not', () => {
  const columns = new Array<number>(15).fill(1)
  const table = (text: string) =>
    tableBlock({ id: 't', caption: '表', columns, headerRows: 0, rows: [columns.map(() => ({ text }))] })
  expect(renderHtml(sampleDocument([heading(1, '四、表'), table('99999999')]))).toMatch(
    /<div class="turned">\n<h2 [^>]*>四、表<\/h2>.*<\/table>\n<\/div>\n<\/div>/s,
  )
  expect(renderHtml(sampleDocument([heading(1, '四、表'), table('9')]))).not.toContain('class="turned"')
})
