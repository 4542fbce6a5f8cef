import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { Rows } from '@/db/archive/filling'
import type { Value } from '@/db/archive/reading'
import type { ArchivedTable } from '@/db/archive/tables'

const ROWS_PER_BATCH = 1_000
const LINE_END = '\r\n'
/**
 * Written for NULL, to distinguish it from an empty text. A text beginning with a backslash is escaped by another one.
 */
const NO_VALUE = '\\N'

/** The rows of a table as CSV in UTF-8 with a header; the same rows give the same bytes. */
export function rowsAsText({ columns }: ArchivedTable, rows: Iterable<readonly Value[]>): Readable {
  return Readable.from(
    linesOf(
      columns.map(({ name }) => name),
      rows,
    ),
  )
}

function* linesOf(header: string[], rows: Iterable<readonly Value[]>): Generator<string> {
  yield csv([header])
  let batch: string[][] = []
  for (const row of rows) {
    batch.push(row.map(asText))
    if (batch.length < ROWS_PER_BATCH) continue
    yield LINE_END + csv(batch)
    batch = []
  }
  if (batch.length > 0) yield LINE_END + csv(batch)
}

/** Lines of CSV without a final line break, so that an empty line is a row with one empty text. */
export function csv(rows: readonly string[][]): string {
  return Papa.unparse(rows as string[][], { newline: LINE_END, quotes: (text: unknown) => text === '' })
}

/** The rows of a CSV file as values of the table's columns, in batches. */
export async function readRows(stream: Readable, table: ArchivedTable): Promise<Rows> {
  const batches = parsed(stream)
  const [columns = [], ...first] = (await batches.next()).value ?? []
  const types = columns.map((name: string) => table.columns.find((column) => column.name === name)?.type ?? 'TEXT')
  const valuesOf = (rows: string[][]) => rows.map((row) => row.map((text, at) => asValue(text, types[at]!)))
  async function* rows() {
    yield valuesOf(first)
    for await (const batch of batches) yield valuesOf(batch)
  }
  return { columns, rows: rows() }
}

async function* parsed(stream: Readable): AsyncGenerator<string[][]> {
  // Decoded here, since the parser would break characters that lie across two chunks.
  stream.setEncoding('utf8')
  const rows = stream.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { newline: LINE_END }))
  let batch: string[][] = []
  for await (const row of rows as AsyncIterable<string[]>) {
    batch.push(row)
    if (batch.length < ROWS_PER_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function asText(value: Value): string {
  if (value === null) return NO_VALUE
  if (Buffer.isBuffer(value)) return value.toString('hex')
  return typeof value === 'string' && value.startsWith('\\') ? `\\${value}` : String(value)
}

function asValue(text: string, type: string): Value {
  if (text === NO_VALUE) return null
  if (type === 'INTEGER' || type === 'REAL') return Number(text)
  if (type === 'BLOB') return Buffer.from(text, 'hex')
  return text.startsWith('\\') ? text.slice(1) : text
}
