import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { FileError, LIMITS } from '@/lib/imports/file-error'
import { lineIn } from '@/lib/imports/lines'
import { readText } from '@/lib/imports/read-text'
import { readWorkbook } from '@/lib/imports/read-workbook'
import { firstRefusal, type ReadSheet, type ReadTable } from '@/lib/imports/table'
import type { TableSink } from '@/lib/imports/table-sink'

const FIRST_ROWS_KEPT = 25
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP_SIGNATURE = [0x50, 0x4b]

/**
 * Reads a spreadsheet, a CSV file, a page with tables or pasted cells into a file of one JSON array per row, `[line, cells]`,
 * so that nobody has to hold it in memory again; `line` names the sheet too. Throws a `FileError` for what cannot be read;
 * then nothing is left behind but the file.
 */
export async function readTable(from: string, name: string, into: string): Promise<ReadTable> {
  const bytes = readFileSync(from)
  const out = createWriteStream(into)
  const sheets: ReadSheet[] = []
  let rows = 0
  const present = () => sheets.at(-1)!
  const sink: TableSink = {
    sheet: (name, hidden) => void sheets.push({ name, hidden, top: [], rows: 0, merged: [] }),
    merged: (area) => void present().merged.push(area),
    refuse: ({ code, at }) => void Object.assign(present(), { refused: { code, at } }),
    row: (line, rowCells) => {
      const cells = withoutEmptyEnd(rowCells)
      if (cells.length === 0) return
      if (cells.length > LIMITS.columns) throw new FileError('tooManyColumns')
      const long = cells.findIndex((cell) => cell.length > LIMITS.cell)
      if (long >= 0) throw new FileError('cellTooLong', String(line))
      if (rows >= LIMITS.rows) throw new FileError('tooManyRows')
      rows += 1
      const sheet = present()
      sheet.rows += 1
      const place = lineIn(sheets.length - 1, line)
      if (sheet.top.length < FIRST_ROWS_KEPT) sheet.top.push({ line: place, cells })
      out.write(`${JSON.stringify([place, cells])}\n`)
    },
  }
  try {
    await read(bytes, name, sink)
    if (rows === 0) throw firstRefusal(sheets) ?? new FileError('noRows')
    return { sheets }
  } finally {
    out.end()
    await finished(out)
  }
}

async function read(bytes: Buffer, name: string, sink: TableSink): Promise<void> {
  if (bytes.length === 0) throw new FileError('empty')
  if (bytes.length > LIMITS.fileBytes) throw new FileError('tooLarge')
  const beginsWith = (signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (beginsWith(OLD_WORKBOOK)) throw new FileError('oldWorkbook')
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(name)) throw new FileError('macros')
  if (beginsWith(ZIP_SIGNATURE)) return readWorkbook(bytes, sink)
  if (/\.xlsx$/i.test(name)) throw new FileError('brokenWorkbook')
  readText(bytes, sink)
}

function withoutEmptyEnd(cells: string[]): string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]!.trim() === '') length -= 1
  return cells.slice(0, length)
}
