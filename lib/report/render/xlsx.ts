import ExcelJS, { type Worksheet } from 'exceljs'
import { type Block, type DocumentChart, type DocumentTable, place } from '@/lib/report/document'
import type { ReportEdition } from '@/lib/report/edition'
import type { FigureRecords } from '@/lib/report/figure-records'
import { printableParagraphs, printableText } from '@/lib/report/render/printable-text'

// A cell holds 32,767 characters at most; a longer paragraph goes on in the next row.
const CELL_LIMIT = 30_000
const LINE_HEIGHT_POINTS = 17
const THIN = { style: 'thin' } as const
const PRINTED = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
const FRAME = { top: THIN, left: THIN, bottom: THIN, right: THIN }

/** The report as a workbook: its text, each table on a sheet, the charts' figures, and on request the records behind. */
export async function renderXlsx(
  { document }: ReportEdition,
  records: readonly FigureRecords[] = [],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = printableText(document.organ)
  book.title = printableText(document.title.organ + document.title.rest)
  textSheet(book.addWorksheet('正文', { pageSetup: PRINTED }), document.blocks)
  for (const block of document.blocks) if (block.type === 'table') tableSheet(book, block.table)
  chartSheet(
    book,
    document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : [])),
  )
  if (records.length > 0) recordSheet(book.addWorksheet('数据明细', { pageSetup: PRINTED }), records)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function textSheet(sheet: Worksheet, blocks: readonly Block[]): void {
  sheet.columns = [{ width: 100 }]
  for (const block of blocks) {
    if (block.type === 'heading') sheet.addRow([printableText(block.text)]).font = { bold: true }
    if (block.type !== 'paragraph') continue
    for (const text of printableParagraphs(block.runs.map((run) => run.text).join('')))
      for (const part of inParts(text)) {
        const row = sheet.addRow([part])
        row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
        row.height = Math.min(400, Math.ceil([...part].length / 48) * LINE_HEIGHT_POINTS)
      }
  }
}

function inParts(text: string): string[] {
  const characters = [...text]
  const count = Math.max(1, Math.ceil(characters.length / (CELL_LIMIT / 2)))
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, part) => characters.slice(part * length, (part + 1) * length).join(''))
}

const SHEET_NAMES: Record<string, string> = { table2: '表二', table3: '表三', table4: '表四' }

/** As on the form, cell for cell from A1; figures are numbers. */
function tableSheet(book: ExcelJS.Workbook, table: DocumentTable): void {
  const sheet = book.addWorksheet(SHEET_NAMES[table.id] ?? printableText(table.caption).slice(0, 31), {
    pageSetup: PRINTED,
    views: [{ state: 'frozen', ySplit: table.headerRows }],
  })
  const total = table.columns.reduce((sum, width) => sum + width, 0)
  sheet.columns = table.columns.map((width) => ({ width: Math.max(8, (width / total) * 110) }))
  const lines = new Array<number>(table.rows.length).fill(1)
  for (const { row, column, rowspan, colspan, text, align, header } of place(table)) {
    const [top, left] = [row + 1, column + 1]
    if (rowspan > 1 || colspan > 1) sheet.mergeCells(top, left, row + rowspan, column + colspan)
    const cell = sheet.getCell(top, left)
    cell.value = header ? printableText(text) : figureValue(text)
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: align ?? 'left' }
    const width = table.columns.slice(column, column + colspan).reduce((sum, share) => sum + share, 0)
    const fitting = Math.max(3, Math.floor(((width / total) * 110) / 2.1))
    if (rowspan === 1) lines[row] = Math.max(lines[row]!, Math.ceil([...text].length / fitting))
  }
  for (const [index, count] of lines.entries()) {
    const row = sheet.getRow(index + 1)
    row.height = count * LINE_HEIGHT_POINTS
    for (let column = 1; column <= table.columns.length; column += 1) row.getCell(column).border = FRAME
  }
}

function chartSheet(book: ExcelJS.Workbook, charts: readonly DocumentChart[]): void {
  if (charts.length === 0) return
  const sheet = book.addWorksheet('图表数据', { pageSetup: PRINTED })
  sheet.columns = [{ width: 40 }, { width: 18 }, { width: 18 }, { width: 18 }]
  for (const { title, unit, categories, series } of charts) {
    sheet.addRow([printableText(`${title}（单位：${unit}）`)]).font = { bold: true }
    sheet.addRow(['', ...series.map(({ name }) => printableText(name))]).alignment = { horizontal: 'right' }
    for (const [index, category] of categories.entries())
      sheet.addRow([printableText(category), ...series.map(({ values }) => values[index] ?? null)])
    sheet.addRow([])
  }
}

function recordSheet(sheet: Worksheet, records: readonly FigureRecords[]): void {
  sheet.columns = [42, 10, 24, 50, 14, 60, 14].map((width) => ({ width }))
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.addRow(['数据项', '数值', '记录', '名称', '日期', '内容', '计入数值']).font = { bold: true }
  for (const { label, text, records: behind } of records)
    for (const { path, name, date, detail, value } of behind)
      sheet.addRow([label, figureValue(text), path, name, date, detail, value ?? 1].map(printableCell))
}

function printableCell(value: string | number): string | number {
  return typeof value === 'number' ? value : printableText(value)
}

function figureValue(text: string): string | number {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : printableText(text)
}
