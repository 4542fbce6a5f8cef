import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { bookIn, rowsOf } from '../../workbook/read-back.fixture'
import type { Block, ReportDocument } from '../document'
import type { ListedFigure } from '../figure-records'
import { REFERENCE_CHARTS } from './reference-document.fixture'
import { paragraph, sampleDocument, tableBlock } from './sample-document.fixture'
import { renderXlsx } from './xlsx'

const bookOf = async (document: ReportDocument, records?: Iterable<ListedFigure>) =>
  bookIn(await buffer(await renderXlsx({ document }, records)))

/** Heights of the rows of a sheet in points, from above; the first sheet is the text. */
async function heightsOf(document: ReportDocument, sheet = 1): Promise<number[]> {
  const xml = String((await bookOf(document)).parts.get(`xl/worksheets/sheet${sheet}.xml`))
  return [...xml.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height))
}
const belowTitle = async (blocks: readonly Block[]) => (await heightsOf(sampleDocument(blocks))).slice(1)

describe('the text of a report in a workbook', () => {
  test('a line holds 36 characters, and each line is 17 points high', async () => {
    const lines = [1, 36, 37, 72, 73].map((length) => paragraph('公'.repeat(length)))
    expect(await belowTitle(lines)).toEqual([17, 17, 34, 34, 51])
    expect(await belowTitle([paragraph('公'.repeat(828))])).toEqual([23 * 17])
  })

  test('a paragraph goes on in a second row behind 828 characters, and behind the last sentence where that is near', async () => {
    const textsOf = async (text: string) => {
      const sheet = (await bookOf(sampleDocument([paragraph(text)]))).sheets.get('正文')!
      return rowsOf(sheet)
        .slice(1)
        .map(([part]) => String(part).length)
    }
    expect(await textsOf('公'.repeat(828))).toEqual([828])
    expect(await textsOf('公'.repeat(829))).toEqual([828, 1])
    expect(await textsOf(`${'公'.repeat(499)}。${'开'.repeat(500)}`)).toEqual([500, 500])
    expect(await textsOf(`${'公'.repeat(499)}；${'开'.repeat(500)}`)).toEqual([500, 500])
    expect(await textsOf(`${'公'.repeat(299)}。${'开'.repeat(700)}`)).toEqual([828, 172])
    expect(await textsOf(`${'公'.repeat(827)}。${'开'.repeat(10)}`)).toEqual([828, 10])
    expect(await textsOf(`${'公'.repeat(828)}。${'开'.repeat(10)}`)).toEqual([828, 11])
    expect(await textsOf(`${'公'.repeat(414)}。${'开'.repeat(500)}`)).toEqual([828, 87])
    expect(await textsOf(`${'公'.repeat(415)}。${'开'.repeat(500)}`)).toEqual([416, 500])
  })

  test('a title that needs two lines has room for them', async () => {
    const titled = (organ: string) => ({ ...sampleDocument([]), title: { organ, rest: '2023年报告' } })
    // The sheet is as wide as 80 digits, and a character of the title takes three.
    expect(await heightsOf(titled('公'.repeat(19)))).toEqual([36])
    expect(await heightsOf(titled('公'.repeat(20)))).toEqual([56])
  })

  test('a draft says so below the title', async () => {
    const draft: ReportDocument = { ...sampleDocument([paragraph('正文。')]), draft: { asOf: '2024-01-15' } }
    const rows = rowsOf((await bookOf(draft)).sheets.get('正文')!)
    expect(rows).toHaveLength(3)
    expect(String(rows[1])).toContain('2024年1月15日')
    expect(await heightsOf(draft)).toEqual([56, 17, 17])
  })
})

describe('a table in a workbook', () => {
  const sheetOf = async (rows: Parameters<typeof tableBlock>[0]['rows'], columns = [1, 1]) => {
    const table = tableBlock({ id: 'other', caption: '附表', columns, headerRows: 0, rows })
    return (await bookOf(sampleDocument([table]))).sheets.get('附表')!
  }

  test('figures are numbers, a number among the labels is text, and so is what a spreadsheet would round', async () => {
    const texts = ['308', '-2', '70.319', '123456789012345', '1234567890123456', '1.12345678901', '/', '3件']
    const sheet = await sheetOf([...texts.map((text) => [{ text: '2023', header: true }, { text }])])
    expect(rowsOf(sheet)).toEqual(
      [308, -2, 70.319, 123456789012345, '1234567890123456', '1.12345678901', '/', '3件'].map((value) => [
        '2023',
        value,
      ]),
    )
  })

  test('a row is as high as its longest cell needs; one that is merged downwards has room in the rows below', async () => {
    const long = '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
    const table = tableBlock({
      id: 'other',
      caption: '附表',
      columns: [1, 1],
      headerRows: 0,
      rows: [
        [{ text: long }, { text: '1' }],
        [{ text: long, colspan: 2 }],
        [{ text: long, rowspan: 2 }, { text: '2' }],
        [{ text: '3' }],
      ],
    })
    // 110 digits for both columns, 2.1 a character: 26 characters in one, 52 in both.
    expect(await heightsOf(sampleDocument([table]), 2)).toEqual([34, 17, 17, 17])
  })

  test('no column is narrower than 8 digits, and none is laid out for less than three characters', async () => {
    const narrow = tableBlock({
      id: 'other',
      caption: '附表',
      columns: [1, 99],
      headerRows: 0,
      rows: [
        [{ text: '自然人' }, { text: '1' }],
        [{ text: '商业企业' }, { text: '2' }],
      ],
    })
    const sheet = String((await bookOf(sampleDocument([narrow]))).parts.get('xl/worksheets/sheet2.xml'))
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([8, 108.9])
    expect(await heightsOf(sampleDocument([narrow]), 2)).toEqual([17, 34])
  })
})

describe('the charts of a report in a workbook', () => {
  test('each is drawn right of all figures, beside its own, and the next begins below it', async () => {
    const chart = (name: keyof typeof REFERENCE_CHARTS): Block => ({ type: 'chart', chart: REFERENCE_CHARTS[name] })
    const book = await bookOf(sampleDocument([chart('upright'), chart('lines')]))
    const drawing = String(book.parts.get('xl/drawings/drawing2.xml'))
    const corners = [...drawing.matchAll(/<xdr:from>.*?<xdr:col>(\d+)<.*?<xdr:row>(\d+)</gs)]
    const [first, second] = corners.map(([, column, row]) => [Number(column), Number(row)])
    // The widest has four series and its names: two columns of space behind.
    expect([first, second![0]]).toEqual([[6, 0], 6])
    const heights = [...drawing.matchAll(/<a:ext cx="(\d+)" cy="(\d+)"/g)].map(([, , height]) => Number(height) / 9525)
    const rowOfSecond = second![1]!
    expect(rowOfSecond * 17 * (96 / 72)).toBeGreaterThan(heights[0]!)
    expect((rowOfSecond - 2) * 17 * (96 / 72)).toBeLessThan(heights[0]!)
    const figures = rowsOf(book.sheets.get('图表数据')!)
    expect(figures.slice(2, 4)).toEqual([
      ['概况类', 48],
      ['政务动态', 308],
    ])
    expect(book.sheets.get('图表数据')!.cells.get(`A${rowOfSecond + 1}`)!.value).toContain(REFERENCE_CHARTS.lines.title)
  })

  test('many figures push the next chart further down than the picture does', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `第${index + 1}类`)
    const long = {
      ...REFERENCE_CHARTS.upright,
      categories: names,
      series: [{ name: '数', values: names.map(() => 1) }],
    }
    const blocks = [long, REFERENCE_CHARTS.upright].map((chart): Block => ({ type: 'chart', chart }))
    const sheet = (await bookOf(sampleDocument(blocks))).sheets.get('图表数据')!
    const titles = [...sheet.cells].filter(([, { value }]) => String(value).startsWith(long.title))
    const [, second] = titles.map(([address]) => Number(address.slice(1)))
    expect(second).toBeGreaterThan(43)
  })

  test('a report without charts has no sheet for them', async () => {
    expect((await bookOf(sampleDocument([paragraph('正文。')]))).names).toEqual(['正文'])
  })
})

describe('the records behind the figures', () => {
  const record = { path: '/requests/2023-007', name: '2023-007', date: '2023-05-08', detail: '年检\u202e结果' }
  const figure: ListedFigure = {
    figure: 'table3.received.total',
    label: '表三 本年新收·总计',
    text: '8',
    records: [record, { ...record, value: '70.5' }],
  }

  test('are rows below one head: the figure and what it is, the record and what it counts for', async () => {
    const book = await bookOf(sampleDocument([]), [figure, { ...figure, text: '9' }])
    expect(book.names).toEqual(['正文', '数据明细'])
    const [heads, first, second, third, ...rest] = rowsOf(book.sheets.get('数据明细')!)
    expect(heads).toHaveLength(7)
    // 8 May 2023 is day 45054 of a spreadsheet.
    expect(first).toEqual([figure.label, 8, record.path, record.name, 45054, '年检结果', 1])
    expect(second!.at(-1)).toBe(70.5)
    expect([third![1], rest.length]).toEqual([9, 1])
  })

  test('are named on no sheet where there are none', async () => {
    expect((await bookOf(sampleDocument([]), [])).names).toEqual(['正文'])
    expect((await bookOf(sampleDocument([]), [{ ...figure, records: [] }])).names).toEqual(['正文'])
  })
})
