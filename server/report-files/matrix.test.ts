import { beforeAll, describe, expect, test } from 'vitest'
import { REPORT_FILE_FORMATS, type ReportFileFormat } from '@/lib/report/formats'
import { bookIn, columnOf } from '@/lib/workbook/read-back.fixture'
import { bare, pageTexts } from '../pdf/read-pdf.fixture'
import { CASES, editionFor, figuresOf } from './matrix.fixture'
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

// What every format says is read back out of the file and held against the JSON.

const READERS: Record<Exclude<ReportFileFormat, 'json'>, (file: Uint8Array) => Promise<ReadFigures> | ReadFigures> = {
  pdf: figuresInPdf,
  docx: figuresInDocx,
  html: figuresInHtml,
  xlsx: figuresInXlsx,
  csv: figuresInCsv,
}

const WORDS: Partial<Record<ReportFileFormat, (file: Uint8Array) => Promise<string> | string>> = {
  pdf: (file) => pageTexts(file).join('').replace(/—\d+—/g, ''),
  docx: async (file) => plain(await partOf(file, 'word/document.xml')),
  html: (file) => plain(Buffer.from(file).toString('utf8')),
  xlsx: (file) => columnOf(bookIn(file).sheets.get('正文')!, 'A').join(''),
}

describe.each(CASES)('$digits digits, a name of $name characters, $paragraphs paragraphs', (one) => {
  const edition = editionFor(one)
  const files = new Map<ReportFileFormat, Uint8Array>()
  let figures: ReadFigures
  beforeAll(async () => {
    for (const format of REPORT_FILE_FORMATS) files.set(format, await renderReportFile(edition, { format }))
    figures = figuresOf(JSON.parse(Buffer.from(files.get('json')!).toString('utf8')))
  })

  test('the JSON has the figures of the form, the largest of as many digits', () => {
    expect([figures.table2.length, figures.table3.length, figures.table4.length]).toEqual([10, 25, 15])
    expect(String(Math.max(...figures.table3.flat()))).toHaveLength(one.digits)
  })

  test.each(Object.entries(READERS))('%s says the same figures', async (format, read) => {
    expect(await read(files.get(format as ReportFileFormat)!)).toEqual(figures)
  })

  test.each(Object.entries(WORDS))('%s has every paragraph whole and in order', async (format, read) => {
    let rest = bare(await read(files.get(format as ReportFileFormat)!))
    for (const { paragraphs } of edition.data.sections)
      for (const paragraph of paragraphs.map(bare)) {
        const at = rest.indexOf(paragraph)
        expect(at, paragraph).toBeGreaterThanOrEqual(0)
        rest = rest.slice(at + paragraph.length)
      }
  })

  test('table 三 stands on one page of the PDF', () => {
    const pages = pageTexts(files.get('pdf')!)
    const page = pages.find((text) => text.includes('四、结转下年度继续办理'))!
    expect(page).toContain('三、收到和处理政府信息公开申请情况')
  })
})
