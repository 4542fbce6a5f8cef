import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListedFigure } from '@/lib/report/figure-records'
import { bare, pageTexts } from '@/server/pdf/read-pdf.fixture'
import { CASES, editionFor, figuresOf } from '@/server/report-files/matrix.fixture'
import { renderReportFile } from '@/server/report-files/render-report-file'
import { openedByLibreOffice } from './libreoffice.fixture'

// The workbook as a spreadsheet program opens and prints it.

const RECORDS: ListedFigure[] = [
  {
    figure: 'table3.received.total',
    label: '本年新收',
    text: '1',
    records: [{ path: '/requests/2023-001', name: '王芳', date: '2023-02-28', detail: '学校食堂', value: '1' }],
  },
]

const editions = CASES.map(editionFor)
let sheets: Map<string, Uint8Array>
let printed: Map<string, Uint8Array>
beforeAll(async () => {
  const files = new Map<string, Uint8Array>()
  for (const [at, edition] of editions.entries())
    files.set(`book${at}.xlsx`, await renderReportFile(edition, { format: 'xlsx', records: RECORDS }))
  sheets = openedByLibreOffice(files, 'csv')
  printed = openedByLibreOffice(files, 'pdf')
})

function rowsOf(book: number, sheet: string): string[][] {
  const csv = Buffer.from(sheets.get(`book${book}-${sheet}.csv`)!).toString('utf8')
  return Papa.parse<string[]>(csv).data
}

const figuresIn = (row: string[]) => row.filter((cell) => /^\d+(\.\d+)?$/.test(cell)).map(Number)

describe.each(CASES.map((one, at) => ({ ...one, at })))(
  '$digits digits, a name of $name characters, $paragraphs paragraphs',
  ({ at }) => {
    const edition = editions[at]!

    test('every figure is that of the JSON', () => {
      const [table2, table3, table4] = ['表二', '表三', '表四'].map((name) => rowsOf(at, name).map(figuresIn))
      expect({
        table2: table2!.flat(),
        table3: table3!.filter((row) => row.length > 0),
        table4: table4!.flat(),
      }).toEqual(figuresOf(edition.data))
    })

    test('the text is whole', () => {
      const text = bare(rowsOf(at, '正文').flat().join(''))
      for (const { paragraphs } of edition.data.sections)
        for (const paragraph of paragraphs) expect(text).toContain(bare(paragraph))
    })

    test('the day of a record is a day', () => {
      expect(rowsOf(at, '数据明细').flat()).toContain('2023-02-28')
    })

    test('printed, no figure is replaced by ###, and table 三 has one page', () => {
      const pages = pageTexts(printed.get(`book${at}.pdf`)!)
      expect(pages.filter((text) => text.includes('##'))).toEqual([])
      const page = pages.find((text) => text.includes('四、结转下年度继续办理'))!
      expect(page).toContain('一、本年新收政府信息公开申请数量')
    })
  },
)
