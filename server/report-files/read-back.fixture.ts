import Papa from 'papaparse'
import { bookIn, type ReadSheet, rowsOf as sheetRowsOf } from '@/lib/workbook/read-back.fixture'
import { textOf, withZip } from '@/lib/zip/read-zip'
import { run } from '../pdf/read-pdf.fixture'

/** The figures of the three tables as a reader of a file finds them, in the order of the form. */
export type ReadFigures = { table2: number[]; table3: number[][]; table4: number[] }

type Grid = string[][]

const isFigure = (text: string) => /^\d+(\.\d+)?$/.test(text)
const figuresOf = (row: string[]) => row.filter(isFigure).map(Number)

function fromGrids([table2, table3, table4]: Grid[]): ReadFigures {
  return {
    table2: table2!.flatMap(figuresOf),
    table3: table3!.map(figuresOf).filter((row) => row.length > 0),
    table4: table4!.flatMap(figuresOf),
  }
}

export function figuresInPdf(pdf: Uint8Array): ReadFigures {
  const lines = run('pdftotext', ['-raw'], pdf)
    .split('\n')
    .map((line) => line.trim())
  const [two, three, four, five] = ['二、', '三、收到', '四、政府', '五、存在'].map((start) =>
    lines.findIndex((line) => line.startsWith(start)),
  ) as [number, number, number, number]
  // Only the last words of a line are figures, since a label may contain digits.
  const figures = (line: string) =>
    /(?:^|\s)((?:\d+(?:\.\d+)? ?)+)$/.exec(line)?.[1]?.trim().split(' ').map(Number) ?? []
  return {
    table2: lines.slice(two, three).flatMap(figures),
    table3: lines
      .slice(three, four)
      .map(figures)
      .filter((row) => row.length === 7),
    table4: lines.slice(four, five).flatMap(figures).slice(-15),
  }
}

export function figuresInHtml(html: Uint8Array): ReadFigures {
  const tables = [
    ...Buffer.from(html)
      .toString('utf8')
      .matchAll(/<table border="1" id="form-table\d".*?<\/table>/gs),
  ]
  return fromGrids(tables.map(([table]) => rowsOf(table, 'tr', 'td')))
}

export async function figuresInDocx(docx: Uint8Array): Promise<ReadFigures> {
  const xml = await partOf(docx, 'word/document.xml')
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
  return fromGrids(tables.map(([table]) => rowsOf(table, 'w:tr', 'w:tc')))
}

export function figuresInXlsx(xlsx: Uint8Array): ReadFigures {
  const { sheets } = bookIn(xlsx)
  return fromGrids(['表二', '表三', '表四'].map((name) => figureCells(sheets.get(name)!)))
}

export function figuresInCsv(csv: Uint8Array): ReadFigures {
  const { data } = Papa.parse<string[]>(Buffer.from(csv).toString('utf8').replace('\ufeff', '').trim())
  const cells = (table: string) =>
    data.filter(([, place, , id]) => place !== '正文' && id!.startsWith(table)).map(([, , , , value]) => Number(value))
  const table3 = cells('table3.')
  const rows = Array.from({ length: table3.length / 7 }, (_, row) => table3.slice(row * 7, row * 7 + 7))
  return { table2: cells('table2.'), table3: rows, table4: cells('table4.') }
}

/** One file of a Word document, as text. */
export async function partOf(docx: Uint8Array, name: string): Promise<string> {
  return withZip(Buffer.from(docx), { parts: 1000, unpackedBytes: 64 * 1024 * 1024 }, async (parts) => {
    for await (const part of parts) if (part.name === name) return textOf(part)
    throw new Error(`${name} is not in the file`)
  })
}

/** The texts of the cells of each row of a table in HTML or WordprocessingML. */
function rowsOf(table: string, row: string, cell: string): Grid {
  const parts = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, inner]) => inner!)
  return parts(table, row).map((inner) => parts(inner, cell).map(plain))
}

/** The text of an XML or HTML element. */
export function plain(markup: string): string {
  return markup
    .replaceAll('<w:noBreakHyphen/>', '-')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** Numbers only: a figure that is stored as text is not read. */
function figureCells(sheet: ReadSheet): Grid {
  return sheetRowsOf(sheet).map((row) => row.filter((value) => typeof value === 'number').map(String))
}
