import type { Readable } from 'node:stream'
import { type Block, type DocumentChart, type DocumentTable, place } from '@/lib/report/document'
import { draftLine, reportFileName } from '@/lib/report/draft-mark'
import type { ReportEdition } from '@/lib/report/edition'
import type { ListedFigure } from '@/lib/report/figure-records'
import { printableParagraphs, printableText } from '@/lib/report/render/printable-text'
import { datedValue } from '@/lib/workbook/day-number'
import { MOST_ROWS, type Picture, type Sheet, type SheetCell, type SheetRow } from '@/lib/workbook/workbook'
import { writeWorkbook } from '@/lib/workbook/write-workbook'
import { chartPicture } from './chart-picture'

const LINE_HEIGHT_POINTS = 17
/** A row is 409 points high at most, and a line of the body holds so many characters. */
const [LINES_IN_A_ROW, CHARACTERS_IN_A_LINE] = [23, 36]
const CHARACTERS_IN_A_ROW = LINES_IN_A_ROW * CHARACTERS_IN_A_LINE
const [TITLE_LINE_POINTS, CHARACTERS_IN_A_TITLE_LINE] = [20, 26]
/** Not wider than A4 in any face: a program does not scale down what is a single column. */
const BODY_WIDTH = 80

/**
 * The report as a workbook: its text, each table on a sheet, the charts beside their figures, and on request the records
 * behind, which are read as they are written.
 */
export async function renderXlsx(
  { document }: Pick<ReportEdition, 'document'>,
  records?: Iterable<ListedFigure>,
): Promise<Readable> {
  const { blocks, organ } = document
  const title = printableText(reportFileName(document))
  const draft = draftLine(document)
  const charts = await chartSheets(blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : [])))
  function* sheets(): Generator<Sheet> {
    yield { name: '正文', widths: [BODY_WIDTH], rows: textRows(title, draft, blocks) }
    for (const block of blocks) if (block.type === 'table') yield tableSheet(block.table)
    yield* charts
    if (records) yield* recordSheets(records)
  }
  return writeWorkbook({ title, creator: printableText(organ), sheets: sheets() })
}

function* textRows(title: string, draft: string | undefined, blocks: readonly Block[]): Generator<SheetRow> {
  const lines = Math.ceil([...title].length / CHARACTERS_IN_A_TITLE_LINE)
  yield { cells: [{ value: title, look: 'title' }], height: 16 + lines * TITLE_LINE_POINTS }
  if (draft) yield { cells: [{ value: printableText(draft), look: 'paragraph' }], height: LINE_HEIGHT_POINTS }
  for (const block of blocks) {
    if (block.type === 'heading') yield { cells: [{ value: printableText(block.text), look: 'heading' }], height: 24 }
    if (block.type !== 'paragraph') continue
    for (const text of printableParagraphs(block.runs.map((run) => run.text).join('')))
      for (const part of inParts(text)) {
        const lines = Math.ceil([...part].length / CHARACTERS_IN_A_LINE)
        yield { cells: [{ value: part, look: 'paragraph' }], height: Math.max(1, lines) * LINE_HEIGHT_POINTS }
      }
  }
}

/** A paragraph in parts that a row has room for, parted behind a sentence where there is one. */
function* inParts(text: string): Generator<string> {
  let rest = [...text]
  while (rest.length > CHARACTERS_IN_A_ROW) {
    const sentence = Math.max(...['。', '；'].map((end) => rest.lastIndexOf(end, CHARACTERS_IN_A_ROW - 1)))
    const length = sentence > CHARACTERS_IN_A_ROW / 2 ? sentence + 1 : CHARACTERS_IN_A_ROW
    yield rest.slice(0, length).join('')
    rest = rest.slice(length)
  }
  yield rest.join('')
}

const SHEET_NAMES: Record<string, string> = { table2: '表二', table3: '表三', table4: '表四' }
const TABLE_WIDTH = 110
const LOOKS = { left: 'formLeft', center: 'formCenter', right: 'formRight' } as const

/** As on the form, cell for cell from A1; figures are numbers. */
function tableSheet(table: DocumentTable): Sheet {
  const total = table.columns.reduce((sum, width) => sum + width, 0)
  const widths = table.columns.map((share) => Math.max(8, (share / total) * TABLE_WIDTH))
  const rows = table.rows.map(() => ({ cells: new Array<SheetCell | undefined>(table.columns.length), lines: 1 }))
  for (const { row, column, rowspan, colspan, text, align = 'left', header } of place(table)) {
    for (let y = row; y < row + rowspan; y += 1)
      for (let x = column; x < column + colspan; x += 1) rows[y]!.cells[x] = { value: null, look: 'formLeft' }
    const value = header ? printableText(text) : figureValue(text)
    rows[row]!.cells[column] = { value, look: LOOKS[align], across: colspan, down: rowspan }
    const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0)
    const fitting = Math.max(3, Math.floor(width / 2.1))
    if (rowspan === 1) rows[row]!.lines = Math.max(rows[row]!.lines, Math.ceil([...text].length / fitting))
  }
  return {
    name: SHEET_NAMES[table.id] ?? printableText(table.caption),
    widths,
    headRows: table.headerRows,
    onePage: true,
    printedTitle: printableText(table.caption),
    rows: rows.map(({ cells, lines }) => ({ cells, height: lines * LINE_HEIGHT_POINTS })),
  }
}

const CHART_WIDTH_PX = 460
const CHARTS_ON_A_PAGE = 3
const ROW_HEIGHT_PX = (LINE_HEIGHT_POINTS * 96) / 72

/** The figures of the charts, and each drawn beside its own. */
async function chartSheets(charts: readonly DocumentChart[]): Promise<Sheet[]> {
  if (charts.length === 0) return []
  const [rows, pictures, starts] = [[] as SheetRow[], [] as Picture[], [] as number[]]
  const most = Math.max(...charts.map(({ series }) => series.length))
  for (const chart of charts) {
    const { png, width, height } = await chartPicture(chart)
    const heightPx = (CHART_WIDTH_PX * height) / width
    const [name, alternative] = [printableText(chart.title), printableText(chart.alternative)]
    const corner = { row: rows.length, column: most + 2 }
    starts.push(rows.length)
    pictures.push({ png, ...corner, widthPx: CHART_WIDTH_PX, heightPx, name, alternative })
    const own = figureRows(chart)
    const needed = Math.max(own.length, Math.ceil(heightPx / ROW_HEIGHT_PX)) + 1
    for (let at = 0; at < needed; at += 1) rows.push({ ...(own[at] ?? { cells: [] }), height: LINE_HEIGHT_POINTS })
  }
  const widths = [36, ...new Array<number>(most).fill(14)]
  const pageBreaks = starts.filter((_, at) => at > 0 && at % CHARTS_ON_A_PAGE === 0)
  return [{ name: '图表数据', widths, rows, pictures, pageBreaks }]
}

function figureRows({ title, unit, categories, series }: DocumentChart): SheetRow[] {
  return [
    { cells: [{ value: printableText(`${title}（单位：${unit}）`), look: 'heading' }] },
    {
      cells: [undefined, ...series.map(({ name }): SheetCell => ({ value: printableText(name), look: 'figureHead' }))],
    },
    ...categories.map((category, at) => ({
      cells: [{ value: printableText(category) }, ...series.map(({ values }) => ({ value: values[at] ?? null }))],
    })),
  ]
}

const RECORD_HEADS = ['数据项', '数值', '记录', '名称', '日期', '内容', '计入数值']
const RECORD_WIDTHS = [42, 10, 24, 50, 14, 60, 14]

/** The records behind the figures, on as many sheets as their rows fill. */
function* recordSheets(records: Iterable<ListedFigure>): Generator<Sheet> {
  const rows = recordRows(records)
  let next = rows.next()
  while (!next.done) {
    function* onOneSheet(): Generator<SheetRow> {
      yield { cells: RECORD_HEADS.map((value) => ({ value, look: 'columnHead' })) }
      for (let row = 1; row < MOST_ROWS && !next.done; row += 1) {
        yield next.value
        next = rows.next()
      }
    }
    const printed = { headRows: 1, landscape: true, printedTitle: '数据明细' }
    yield { name: '数据明细', widths: RECORD_WIDTHS, ...printed, rows: onOneSheet() }
  }
}

function* recordRows(figures: Iterable<ListedFigure>): Generator<SheetRow, undefined> {
  for (const { label, text, records } of figures)
    for (const { path, name, date, detail, value } of records) {
      const cells = [label, figureValue(text), path, name, date, detail, figureValue(value ?? '1')]
      yield { cells: cells.map((cell) => ({ value: datedValue(printableCell(cell)), look: 'listed' })) }
    }
}

function printableCell(value: string | number): string | number {
  return typeof value === 'number' ? value : printableText(value)
}

function figureValue(text: string): string | number {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : printableText(text)
}
