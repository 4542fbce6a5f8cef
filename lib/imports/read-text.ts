import Papa from 'papaparse'
import { strictlyDecoded } from '../strictly-decoded'
import { IMPORT_KINDS } from './columns'
import { FileError, LIMITS } from './file-error'
import { mapHeadings } from './headings'
import { readPage } from './read-page'
import type { TableSink } from './table-sink'

const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * Reads a CSV file, pasted cells, or a web page with tables (which some programs name .xls). The encoding is found out: UTF-8
 * with or without its mark, UTF-16 with it, GB18030.
 */
export function readText(bytes: Uint8Array, sink: TableSink): void {
  const text = decoded(bytes)
  if (/^\s*mime-version\s*:/i.test(text)) throw new FileError('savedPage')
  if (/^\s*<(?:\?xml|!doctype|html|head|meta|body|table|div|style|!--)/i.test(text)) readPage(text, sink)
  else {
    sink.sheet('', false)
    readLines(text, sink)
  }
}

/** As many lines as a spreadsheet has; the rows that are taken in are fewer, but blank ones may stand between them. */
const MOST_LINES = 1_048_576
/** A row of as many cells as are read, each as long as one may be. */
const LONGEST_LINE_CHARACTERS = LIMITS.columns * (LIMITS.cell + 1)

/** Where nothing is quoted, each line is a row: more lines, or longer ones, than a table has are not even parted. */
function demandShape(text: string): void {
  if (text.includes('"')) return
  const end = text.includes('\n') ? '\n' : '\r'
  let lines = 0
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(end, at)
    const next = found < 0 ? text.length : found
    if (next - at > LONGEST_LINE_CHARACTERS) throw new FileError('cellTooLong', String(lines + 1))
    lines += 1
    if (lines > MOST_LINES) throw new FileError('tooManyRows')
    at = next + 1
  }
}

function readLines(text: string, { row }: TableSink): void {
  demandShape(text)
  let line = 0
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    // Empty lines are kept, so that line numbers are those shown by a spreadsheet.
    skipEmptyLines: false,
    step: ({ data, errors }) => {
      line += 1
      if (line > MOST_LINES) throw new FileError('tooManyRows')
      if (errors.some(({ type }) => type === 'Quotes')) throw new FileError('quotes', String(line))
      row(line, data)
    },
  })
  if (parsed?.errors?.some(({ type }) => type === 'Quotes')) throw new FileError('quotes', String(line))
}

function decoded(bytes: Uint8Array): string {
  const marked = UTF_16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = strictlyDecoded(bytes, encoding)
    if (text === undefined) continue
    // Control characters mean that the file is not a text table.
    if (/[^\P{Cc}\t\n\r]/u.test(text.slice(0, 100_000))) throw new FileError('unknownType')
    return text
  }
  throw new FileError('encoding')
}

/** A tab parts cells that were copied from a spreadsheet; of commas and semicolons the ASCII one goes before the Chinese one. */
const DELIMITERS_BY_PRIORITY = ['\t', ',', ';', '|', '，', '；']
const LINES_SEARCHED_FOR_DELIMITER = 20

/**
 * The sign by which the line of headings falls into headings that we know, quotes respected; where we know none, the first
 * sign that parts the first line in which any of them stands. What the texts of the rows hold does not count.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, 1 << 18)
  const tables = DELIMITERS_BY_PRIORITY.map((delimiter) => ({
    delimiter,
    rows: Papa.parse<string[]>(start, { delimiter, preview: LINES_SEARCHED_FOR_DELIMITER }).data,
  }))
  const known = tables.map(({ rows }) => Math.max(0, ...rows.map(knownHeadingsIn)))
  const most = Math.max(...known)
  if (most > 0) return tables[known.indexOf(most)]!.delimiter
  for (let line = 0; line < LINES_SEARCHED_FOR_DELIMITER; line++)
    for (const { delimiter, rows } of tables) if ((rows[line]?.length ?? 0) > 1) return delimiter
  return ','
}

function knownHeadingsIn(cells: readonly string[]): number {
  if (cells.length < 2) return 0
  return Math.max(...IMPORT_KINDS.map((kind) => mapHeadings(kind, cells).filter((column) => column !== null).length))
}
