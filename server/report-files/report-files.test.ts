import { beforeAll, describe, expect, test } from 'vitest'
import { annualReport } from '@/db/queries/report/annual-report'
import { figureRecords } from '@/db/queries/report/figure-records'
import { ZHAO_JUN } from '@/db/testing/cast'
import { openDemonstration } from '@/db/testing/demonstration'
import published from '@/db/testing/published-reports/xinxiang-education-2023.json'
import { mintOperator } from '@/lib/access'
import { type Block, type DocumentChart, place } from '@/lib/report/document'
import { reportFileName } from '@/lib/report/draft-mark'
import { editionOf, markedAsDraft, type ReportEdition } from '@/lib/report/edition'
import { REPORT_FILE_FORMATS, type ReportFileFormat } from '@/lib/report/formats'
import { sectionInput } from '@/lib/report/input'
import { renderHtmlFragment } from '@/lib/report/render/html-fragment'
import { paragraph, sampleDocument } from '@/lib/report/render/sample-document.fixture'
import { bookIn, columnOf, rowsOf } from '@/lib/workbook/read-back.fixture'
import { bare, pageTexts, run } from '../pdf/read-pdf.fixture'
import {
  figuresInCsv,
  figuresInDocx,
  figuresInHtml,
  figuresInPdf,
  figuresInXlsx,
  partOf,
  plain,
  type ReadFigures,
} from './read-back.fixture'
import { renderReportFile } from './render-report-file'

let edition: ReportEdition
const files = new Map<ReportFileFormat, Uint8Array>()
beforeAll(async () => {
  openDemonstration('2024-06-03')
  edition = editionOf(annualReport(ZHAO_JUN, 2023))
  for (const format of REPORT_FILE_FORMATS) files.set(format, await renderReportFile(edition, { format }))
})

describe('新乡 2023: the figures read back out of every format are those that were published', () => {
  const { table2, table3, table4 } = published
  const { regulations, normative_documents, licensing, penalties, coercion, administrative_charges } = table2
  const { received, carried_in, total, carried_out, ...results } = table3.rows
  const expected: ReadFigures = {
    table2: [
      ...[regulations, normative_documents].flatMap(({ issued, repealed, in_force }) => [issued, repealed, in_force]),
      licensing,
      penalties,
      coercion,
      administrative_charges,
    ],
    table3: [received, carried_in, ...Object.values(results), total, carried_out],
    table4: [...table4.reconsideration, ...table4.litigation_direct, ...table4.litigation_after_reconsideration],
  }

  test('there are 10, 175 and 15', () => {
    expect([expected.table2.length, expected.table3.flat().length, expected.table4.length]).toEqual([10, 175, 15])
  })
  test('PDF', () => expect(figuresInPdf(files.get('pdf')!)).toEqual(expected))
  test('DOCX', async () => expect(await figuresInDocx(files.get('docx')!)).toEqual(expected))
  test('HTML', () => expect(figuresInHtml(files.get('html')!)).toEqual(expected))
  test('XLSX, as numbers', () => expect(figuresInXlsx(files.get('xlsx')!)).toEqual(expected))
  test('CSV', () => expect(figuresInCsv(files.get('csv')!)).toEqual(expected))
  test('JSON', () => {
    const data = JSON.parse(Buffer.from(files.get('json')!).toString('utf8'))
    expect([data.table2, data.table3, data.table4]).toEqual([table2, table3, table4])
  })
})

describe('what each format is made of', () => {
  test('the PDF is PDF/UA-1, or PDF/A-2b where that is asked for', async () => {
    const archived = await renderReportFile(edition, { format: 'pdf', standard: 'a-2b', date: '2024-01-30' })
    const metadata = (pdf: Uint8Array) => run('pdfinfo', ['-meta'], pdf)
    expect(metadata(files.get('pdf')!)).toMatch(/<pdfuaid:part>1</)
    expect(metadata(archived)).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>B</)
    expect(run('pdfinfo', [], archived)).toMatch(/Keywords: +政府信息公开, 年度报告/)
  })

  test('the Word document has heading styles, repeated header rows, page numbers, and pictures with their words', async () => {
    const xml = await partOf(files.get('docx')!, 'word/document.xml')
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length
    expect([count(/w:val="Heading1"/g), count(/w:val="Heading2"/g), count(/<w:tblHeader\/>/g)]).toEqual([6, 5, 6])
    const charts = edition.document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
    expect(charts).toHaveLength(3)
    for (const { alternative } of charts) expect(xml).toContain(`descr="${alternative}"`)
    expect(await partOf(files.get('docx')!, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(await partOf(files.get('docx')!, 'word/footer1.xml')).toMatch(/>— <.*>PAGE<.*> —</)
    expect(await partOf(files.get('docx')!, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
    // Word divides numbers and addresses between lines where their language is Chinese.
    expect(await partOf(files.get('docx')!, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
    for (const face of await facesOf(files.get('docx')!))
      expect(await partOf(files.get('docx')!, 'word/fontTable.xml')).toMatch(
        new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`),
      )
  })

  test('the page loads nothing and runs nothing', () => {
    const html = Buffer.from(files.get('html')!).toString('utf8')
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(html.replace(/xmlns="[^"]*"/g, '')).not.toMatch(/(src|href)=|url\(|@import|<script|<link/)
    expect([...html.matchAll(/<svg [^>]*role="img" aria-label="[^"]+"/g)]).toHaveLength(3)
  })

  test('the page has no id twice, no column without a cell, no caption that repeats its heading', () => {
    const html = Buffer.from(files.get('html')!).toString('utf8')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [table] of html.matchAll(/<table border="1" id=.*?<\/table>/gs)) {
      const columns = [...table.matchAll(/<col /g)].length
      const begins = edition.document.blocks.flatMap((block) =>
        block.type === 'table' && table.includes(`id="form-${block.table.id}"`) ? place(block.table) : [],
      )
      expect(columns).toBe(new Set(begins.map(({ column }) => column)).size)
      expect(table).not.toContain('<caption>')
    }
    expect(html).toMatch(/<\/details>\n<figcaption>[^<]+<\/figcaption>\n<\/figure>/)
  })

  test('for the editor of a website it has styles in each element, pictures within the text, and nothing to run or load', async () => {
    const fragment = await renderHtmlFragment(edition.document)
    expect(fragment).not.toMatch(/<(?:script|style|link|html|body|head)\b|\bclass=|https?:/)
    const pictures = [...fragment.matchAll(/<img src="data:image\/png;base64,([^"]+)" alt="([^"]+)"/g)]
    expect(pictures).toHaveLength(3)
    for (const [, data] of pictures) expect(Buffer.from(data!, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(figuresInHtml(Buffer.from(fragment))).toEqual(figuresInHtml(files.get('html')!))
  })

  test('the workbook lists the records behind each figure on request, without names of applicants', async () => {
    const clerk = mintOperator({ staffId: null, name: '王芳', role: 'clerk' })
    const listed = async (names: boolean) => {
      const records = figureRecords(clerk, annualReport(clerk, 2023), { names })
      const book = bookIn(await renderReportFile(edition, { format: 'xlsx', records }))
      const sheet = book.sheets.get('数据明细')!
      expect(sheet.cells.get('E2')!.format).toBe('yyyy\\-mm\\-dd')
      return rowsOf(sheet).filter(([label]) => label === '表三 本年新收·自然人')
    }
    const plainRows = await listed(false)
    expect(plainRows.map(([, , path]) => path)).toContain('/requests/2023-007')
    expect(plainRows).toHaveLength(8)
    // Without its text, a row is one cell shorter.
    for (const row of plainRows) expect([row[2], row.length]).toEqual([`/requests/${row[3]}`, 6])
    const [named] = await listed(true)
    expect(String(named![3])).toMatch(/^2023-\d+ \S+/)
    expect(bookIn(files.get('xlsx')!).names).not.toContain('数据明细')
  })

  test('the workbook is printed on A4: the text below its title, each table on one page, charts beside their figures', () => {
    const book = bookIn(files.get('xlsx')!)
    expect(book.names).toEqual(['正文', '表二', '表三', '表四', '图表数据'])
    const { organ, rest } = edition.document.title
    expect(book.sheets.get('正文')!.cells.get('A1')!.value).toBe(organ + rest)
    for (const name of book.names) {
      const { of } = book.sheets.get(name)!
      const fit = { fitToWidth: '1', fitToHeight: name.startsWith('表') ? '1' : '0' }
      expect([name, of.get('pageSetup')]).toMatchObject([name, { paperSize: '9', ...fit }])
      const pane = of.get('pane')
      if (pane) expect(pane.topLeftCell).toBe(`A${Number(pane.ySplit) + 1}`)
    }
    expect(book.repeated).toEqual(["'表三'!$1:$3", "'表四'!$1:$3"])
    const pictures = [...book.parts.keys()].filter((name) => name.startsWith('xl/media/'))
    expect(pictures).toHaveLength(3)
    for (const name of pictures) expect(book.parts.get(name)!.subarray(1, 4).toString()).toBe('PNG')
  })

  test('no row of the workbook is higher than a spreadsheet shows it', async () => {
    const long = { ...edition, document: sampleDocument([paragraph('长。'.repeat(9000))]) }
    const sheet = bookIn(await renderReportFile(long, { format: 'xlsx' })).parts.get('xl/worksheets/sheet1.xml')!
    const heights = [...sheet.toString().matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height))
    expect(heights.length).toBeGreaterThan(17)
    expect(Math.max(...heights)).toBeLessThan(409)
  })
})

/** Every face that the Word document names. */
async function facesOf(docx: Uint8Array): Promise<string[]> {
  const parts = await Promise.all(
    ['word/document.xml', 'word/styles.xml', 'word/footer1.xml'].map((part) => partOf(docx, part)),
  )
  const faces = [...parts.join('').matchAll(/<w:rFonts [^>]*w:eastAsia="([^"]+)"/g)].map(([, face]) => face!)
  expect(faces.length).toBeGreaterThan(3)
  return [...new Set(faces)]
}

describe('a report that has not been published', () => {
  const textIn: Record<ReportFileFormat, (file: Uint8Array) => Promise<string> | string> = {
    pdf: (file) => pageTexts(file).join('\n'),
    docx: async (file) => `${await partOf(file, 'word/header1.xml')}${await partOf(file, 'docProps/core.xml')}`,
    html: (file) => Buffer.from(file).toString('utf8'),
    xlsx: (file) => columnOf(bookIn(file).sheets.get('正文')!, 'A').join(),
    json: (file) => Buffer.from(file).toString('utf8'),
    csv: (file) => Buffer.from(file).toString('utf8'),
  }
  const mark = (format: ReportFileFormat) =>
    format === 'json'
      ? /"draft": \{\s*"asOf": "2024-06-03"/
      : format === 'csv'
        ? /征求意见稿,数据截至,,,2024-06-03/
        : LINE
  const LINE = /征求意见稿（数据截至2024年6月3日）/

  test.each(REPORT_FILE_FORMATS)('says in %s that it is a draft, and the day of its figures', async (format) => {
    const draft = markedAsDraft(edition, { asOf: '2024-06-03' })
    expect(await textIn[format](await renderReportFile(draft, { format }))).toMatch(mark(format))
  })

  test('says so on every page of the PDF, and of a year that is not over that its period is not', async () => {
    const running = markedAsDraft(edition, { asOf: '2023-12-31' })
    const pages = pageTexts(await renderReportFile(running, { format: 'pdf' }))
    for (const page of pages) expect(page).toContain('征求意见稿（数据截至2023年12月31日，统计期限尚未届满）')
    expect(pageTexts(files.get('pdf')!).join('')).not.toContain('征求意见稿')
  })

  test('has the mark in the name of its file, and a correction has its version', () => {
    const { document } = markedAsDraft(edition, { asOf: '2024-06-03' })
    expect(reportFileName(document)).toBe('新乡市教育局2023年政府信息公开工作年度报告（征求意见稿）')
    expect(reportFileName(edition.document, 2)).toBe('新乡市教育局2023年政府信息公开工作年度报告（第2版）')
  })
})

describe('a hostile narrative', () => {
  const HOSTILE_TEXTS = [
    '#panic("x") #read("/etc/passwd") *b* $x$ `c` _e_ \\u{41} @ref <label> // y',
    '<script>alert(1)</script><b onclick="x">&amp;</b> --> ]]> <!-- x',
    '</w:t></w:r></w:p><w:p><w:r><w:t>y {PAGE} &#x41;',
    '=HYPERLINK("http://x","y")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '姓名䶮和𠮷，{{table3.nothing.total}}',
  ]
  const CONTROL = /[^\P{Cc}\n\r\t]/u
  const LONG_TEXT = '长'.repeat(100_000)
  const chart: DocumentChart = {
    id: 'x',
    kind: 'bar',
    title: '=1+1',
    alternative: '"><script>',
    unit: '条',
    categories: ['=cmd|x', '<b>'],
    series: [{ name: '@x', values: [1, 2] }],
  }
  let hostile: ReportEdition
  beforeAll(() => {
    const blocks: Block[] = [
      ...[...HOSTILE_TEXTS, `控\u0000制\u0007符\u202e`, LONG_TEXT].map(paragraph),
      { type: 'chart', chart },
    ]
    const document = { ...sampleDocument(blocks), organ: '<b>=局' }
    hostile = {
      document,
      data: { ...edition.data, sections: [{ heading: '', paragraphs: [...HOSTILE_TEXTS, LONG_TEXT] }] },
    }
  })
  const fileOf = async (format: ReportFileFormat) => renderReportFile(hostile, { format })
  const WORDS = [...HOSTILE_TEXTS, '控制符']

  test('PDF', async () => {
    const text = pageTexts(await fileOf('pdf')).join('')
    for (const words of WORDS) expect(text).toContain(bare(words))
    expect([...text.matchAll(/长/g)]).toHaveLength(100_000)
  })

  test('DOCX', async () => {
    const xml = await partOf(await fileOf('docx'), 'word/document.xml')
    const texts = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => plain(inner!))
    for (const words of [...WORDS, LONG_TEXT]) expect(texts).toContain(words)
    expect(xml).not.toMatch(CONTROL)
  })

  test('HTML', async () => {
    const html = Buffer.from(await fileOf('html')).toString('utf8')
    const texts = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner]) => plain(inner!))
    for (const words of [...WORDS, LONG_TEXT]) expect(texts).toContain(words)
    expect(html).not.toMatch(/<(script|b)\b/)
    expect(html).not.toMatch(CONTROL)
  })

  test('XLSX: text stays text, and a paragraph longer than a cell goes on in the next', async () => {
    const { sheets } = bookIn(await fileOf('xlsx'))
    const texts = columnOf(sheets.get('正文')!, 'A')
    for (const words of WORDS) expect(texts).toContain(words)
    const long = texts.map(String).filter((text) => text.startsWith('长'))
    expect(long.join('')).toBe(LONG_TEXT)
    expect(sheets.get('图表数据')!.cells.get('A3')!.value).toBe('=cmd|x')
  })

  test('CSV: no cell begins like a formula', async () => {
    const csv = Buffer.from(await fileOf('csv')).toString('utf8')
    expect(csv).toContain('图：=1+1,“=cmd|x”,“@x”,,1')
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)
  })

  test('JSON', async () => {
    const { sections } = JSON.parse(Buffer.from(await fileOf('json')).toString('utf8'))
    expect(sections[0].paragraphs).toEqual([...HOSTILE_TEXTS, LONG_TEXT])
  })

  test('a character that no font has is refused with its place', async () => {
    const document = sampleDocument([paragraph('第一段'), paragraph('笑脸🎉')])
    await expect(renderReportFile({ ...hostile, document }, { format: 'pdf' })).rejects.toThrow('“正文”第2段：“🎉”')
  })

  test('100,000 characters are refused by the form, at the text', () => {
    const { error } = sectionInput.safeParse({ year: 2023, section: 'problems', text: LONG_TEXT, version: 0 })
    expect(error!.issues.map(({ path, message }) => [path, message])).toEqual([[['text'], 'tooLong|20000']])
  })
})

test('a PDF that nobody waits for is ended, and those behind it are made', async () => {
  const long = { ...edition, document: sampleDocument([paragraph('长'.repeat(200_000))]) }
  const controller = new AbortController()
  const rendering = renderReportFile(long, { format: 'pdf', signal: controller.signal })
  const next = renderReportFile(edition, { format: 'pdf' })
  controller.abort()
  await expect(rendering).rejects.toThrow(/aborted/)
  expect(Buffer.compare(await next, files.get('pdf')!)).toBe(0)
})
