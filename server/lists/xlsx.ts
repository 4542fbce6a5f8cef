import { PassThrough, Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import ExcelJS from 'exceljs'

export type Cell = string | number | null

const ROWS_BETWEEN_PAUSES = 500

/** A workbook of one sheet, written as its rows come: text stays text, whatever it begins with. */
export function xlsxOf(
  title: string,
  heads: readonly string[],
  rows: Iterable<readonly Cell[]>,
): ReadableStream<Uint8Array> {
  const out = new PassThrough()
  void write(out, title, heads, rows).catch((error: Error) => out.destroy(error))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

async function write(
  out: PassThrough,
  title: string,
  heads: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true })
  const sheet = writer.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = heads.map((head) => ({ width: Math.max(12, head.length * 2 + 2) }))
  const head = sheet.addRow([...heads])
  head.font = { bold: true }
  head.commit()
  let rowsWritten = 0
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))).commit()
    rowsWritten += 1
    if (rowsWritten % ROWS_BETWEEN_PAUSES === 0) await others()
  }
  await writer.commit()
}

/** XML has no place for control characters, and a cell for no more than 32,767 characters. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '').slice(0, 32_767)
}
