import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { FileError, LIMITS } from '@/lib/imports/file-error'
import { readText } from '@/lib/imports/read-text'
import { readWorkbook } from '@/lib/imports/read-workbook'
import type { ReadTable } from '@/lib/imports/table'

const TOP = 25
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

/**
 * Reads a spreadsheet, a CSV file or pasted cells into a file of one JSON array per row, `[line, cells]`, so that nobody
 * has to hold it in memory again. Throws a `FileError` for what cannot be read; then nothing is left behind but the file.
 */
export async function readTable(from: string, name: string, into: string): Promise<ReadTable> {
  const bytes = readFileSync(from)
  const out = createWriteStream(into)
  const table: ReadTable = { top: [], rows: 0, merged: [] }
  const take = (line: number, read: string[]) => {
    const cells = withoutEmptyEnd(read)
    if (cells.length === 0) return
    if (cells.length > LIMITS.columns) throw new FileError('tooManyColumns')
    const long = cells.findIndex((cell) => cell.length > LIMITS.cell)
    if (long >= 0) throw new FileError('cellTooLong', String(line))
    if (table.rows >= LIMITS.rows) throw new FileError('tooManyRows')
    table.rows += 1
    if (table.top.length < TOP) table.top.push({ line, cells })
    out.write(`${JSON.stringify([line, cells])}\n`)
  }
  try {
    const merged = await read(bytes, name, take)
    if (table.rows === 0) throw new FileError('noRows')
    return { ...table, merged }
  } finally {
    out.end()
    await finished(out)
  }
}

async function read(bytes: Buffer, name: string, take: (line: number, cells: string[]) => void): Promise<string[]> {
  if (bytes.length === 0) throw new FileError('empty')
  if (bytes.length > LIMITS.fileBytes) throw new FileError('tooLarge')
  const beginsWith = (signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (beginsWith(OLD_WORKBOOK)) throw new FileError('oldWorkbook')
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(name)) throw new FileError('macros')
  if (beginsWith(ZIP)) return readWorkbook(bytes, take)
  if (/\.xlsx$/i.test(name)) throw new FileError('brokenWorkbook')
  readText(bytes, take)
  return []
}

function withoutEmptyEnd(cells: string[]): string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]!.trim() === '') length -= 1
  return cells.slice(0, length)
}
