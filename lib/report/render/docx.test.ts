import { expect, test } from 'vitest'
import { partsOfZip } from '../../zip/zip.fixture'
import type { Block, DocumentCell } from '../document'
import { renderDocx } from './docx'
import { heading, paragraph, sampleDocument, tableBlock } from './sample-document.fixture'

const partsOf = async (...rendered: Parameters<typeof renderDocx>) =>
  partsOfZip(Buffer.from(await renderDocx(...rendered)))
const documentOf = async (...rendered: Parameters<typeof renderDocx>) =>
  String((await partsOf(...rendered)).get('word/document.xml'))

const rowsOf = (rows: number, text = '规章') => Array.from({ length: rows }, (): DocumentCell[] => [{ text }])
const table = (rows: DocumentCell[][], columns = 1) =>
  tableBlock({ id: 't', caption: '', columns: new Array<number>(columns).fill(1), headerRows: 1, rows })
/** Sizes of type in cells, in half points. */
const sizesOf = (xml: string) => [
  ...new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, halves]) => Number(halves))),
]

test('the type of a table is the largest with which it stays on its page: 小四 for 20 rows, smaller for 36', async () => {
  expect(sizesOf(await documentOf(sampleDocument([table(rowsOf(20))])))).toEqual([24])
  expect(sizesOf(await documentOf(sampleDocument([table(rowsOf(36))])))).toEqual([21])
})

test('a heading above takes a line of the page', async () => {
  const fitting = table(rowsOf(26))
  expect(sizesOf(await documentOf(sampleDocument([fitting])))).toEqual([24])
  const headed = await documentOf(sampleDocument([heading(1, '附表'), table(rowsOf(27))]))
  const alone = await documentOf(sampleDocument([table(rowsOf(27))]))
  expect(sizesOf(headed)[0]).toBeLessThan(sizesOf(alone)[0]!)
})

test('a table that is longer than any page has type that can be read, 11 points', async () => {
  expect(sizesOf(await documentOf(sampleDocument([table(rowsOf(200))])))).toEqual([22])
})

test('a report that begins with a table on a turned page has its title on an upright page before it', async () => {
  const months = Array.from({ length: 14 }, (): DocumentCell => ({ text: '9000000' }))
  const xml = await documentOf(sampleDocument([table([months], 14)]))
  const pages = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([page]) => page.includes('landscape'))
  expect(pages).toEqual([false, true])
  expect(xml.indexOf('w:val="Title"')).toBeLessThan(xml.indexOf('<w:pgSz'))
})

test('a title longer than a line is broken, and only there', async () => {
  const title = {
    organ: '某某省某某市某某经济技术开发区管理委员会社会事业发展局',
    rest: '2023年政府信息公开工作年度报告',
  }
  const breaks = async (organ: string) =>
    [...(await documentOf({ ...sampleDocument([]), title: { ...title, organ } })).matchAll(/<w:br\/>/g)].length
  expect([await breaks(title.organ), await breaks('市教育局')]).toEqual([2, 1])
})

test('a draft says so at the right of the head of every page, odd and even, and not indented', async () => {
  const draft = { ...sampleDocument([]), draft: { asOf: '2023-06-30' as const } }
  const parts = await partsOf(draft)
  for (const name of ['word/header1.xml', 'word/header2.xml']) {
    const header = String(parts.get(name))
    expect(header).toContain('2023年6月30日')
    expect(header).toMatch(/<w:ind [^>]*w:firstLine="0"/)
    expect(header).toContain('<w:jc w:val="right"/>')
    expect(header).toContain('<w:sz w:val="24"/>')
  }
  expect(String(parts.get('word/document.xml')).match(/<w:headerReference w:type="(default|even)"/g)).toHaveLength(2)
  expect([...(await partsOf(sampleDocument([]))).keys()].filter((name) => name.includes('header'))).toEqual([])
})

test('odd and even pages have feet of their own', async () => {
  expect(String((await partsOf(sampleDocument([]))).get('word/settings.xml'))).toContain('<w:evenAndOddHeaders/>')
})

test('the file names what it is and whose', async () => {
  const core = String((await partsOf(sampleDocument([]))).get('docProps/core.xml'))
  expect(core).toMatch(/<dc:creator>新乡市教育局<\/dc:creator>/)
  expect(core).toMatch(/<cp:lastModifiedBy>新乡市教育局<\/cp:lastModifiedBy>/)
  for (const element of ['dc:title', 'dc:subject'])
    expect(core).toContain(`<${element}>新乡市教育局2023年政府信息公开工作年度报告</${element}>`)
})

test('each row of the form but the last keeps with the next, by every cell, since programs ask the first one', async () => {
  const xml = await documentOf(sampleDocument())
  for (const [whole] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const rows = [...whole.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:pPr>.*?<\/w:pPr>/gs)].map(([paragraph]) => paragraph.includes('<w:keepNext/>')),
    )
    expect(rows.slice(0, -1).flat()).not.toContain(false)
    expect(rows.at(-1)).not.toContain(true)
  }
})

test('two small charts that follow each other are pictures of one line, each with its words', async () => {
  const chart = (id: string): Block => ({
    type: 'chart',
    chart: {
      ...{ id, kind: 'bar', title: `图${id}`, alternative: `${id}的数`, unit: '件', categories: ['甲', '乙'] },
      series: [{ name: '数', values: [3, 5] }],
    },
  })
  const xml = await documentOf(sampleDocument([chart('一'), chart('二')]))
  const pictures = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([each]) => each)
    .filter((each) => each.includes('<w:drawing>'))
  expect(pictures).toHaveLength(1)
  const widths = [...pictures[0]!.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(2)
  // The type area is 156 mm wide; a millimetre has 36000 units. A character of 三号 stands between them.
  expect(widths[0]! + widths[1]! + 16 * 12_700).toBeLessThanOrEqual(156 * 36_000)
  expect([...pictures[0]!.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)).toEqual([
    '一的数',
    '二的数',
  ])
})

test('telephone numbers, numbers of cases and addresses are not divided at their hyphens', async () => {
  const xml = await documentOf(
    sampleDocument([paragraph('电话0373-3051234，2022-021号，www.xin-xiang.example；甲-乙')]),
  )
  expect(xml.match(/<w:noBreakHyphen\/>/g)).toHaveLength(3)
  const text = xml.replaceAll('<w:noBreakHyphen/>', '-').replace(/<[^>]+>/g, '')
  expect(text).toContain('电话0373-3051234，2022-021号，www.xin-xiang.example；甲-乙')
})
