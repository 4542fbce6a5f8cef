import { columnLetters } from '../workbook/sheet-xml'
import { FileError, LIMITS } from './file-error'
import type { TableSink } from './table-sink'

const TAG_NAME = /<(\/?)([a-z][a-z0-9:]*)/iy
/** What stands in these is no part of the page's text. */
const ENDS_OF_UNSHOWN: Record<string, RegExp> = {
  style: /<\/style\s*>/gi,
  script: /<\/script\s*>/gi,
  xml: /<\/xml\s*>/gi,
}
/** No table's tag is longer. */
const LONGEST_TAG_CHARACTERS = 32 * 1024
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Reads the tables of a web page, each as a sheet: what a program writes that names a page .xls. */
export function readPage(text: string, sink: TableSink): void {
  if (/<(?:\w+:)?Workbook\b/.test(text.slice(0, 4096))) throw new FileError('xmlWorkbook')
  const page = new Page(sink)
  readTokens(text, page)
  page.endTable()
  if (page.tables === 0) throw new FileError('pageWithoutTable')
}

/** Runs through a page once, whatever is left open in it: nothing is looked at twice. */
function readTokens(text: string, page: Page): void {
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at)
    if (open !== at) page.text(text.slice(at, open < 0 ? undefined : open))
    if (open < 0) return
    if (text.startsWith('<!--', open)) {
      at = behind(text.indexOf('-->', open + 4), 3, text)
      continue
    }
    const [whole, closing, name] = matchAt(TAG_NAME, text, open) ?? []
    if (!whole) {
      page.text('<')
      at = open + 1
      continue
    }
    const begin = open + whole.length
    const end = endOfTag(text, begin)
    at = end + 1
    page.tag(name!.toLowerCase(), closing === '/', text.slice(begin, end))
    const unshown = closing === '' && text[end - 1] !== '/' ? ENDS_OF_UNSHOWN[name!.toLowerCase()] : undefined
    if (!unshown) continue
    unshown.lastIndex = at
    at = unshown.exec(text) ? unshown.lastIndex : text.length
  }
}

const behind = (found: number, length: number, text: string) => (found < 0 ? text.length : found + length)

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where a tag ends, quotes respected; one that is not ended is taken for as long as a tag can be. */
function endOfTag(text: string, begin: number): number {
  const last = Math.min(text.length, begin + LONGEST_TAG_CHARACTERS)
  let quote = ''
  for (let at = begin; at < last; at += 1) {
    const sign = text[at]!
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  return last
}

/** The state of a page as it is run through: in which table, row and cell the text stands. */
class Page {
  tables = 0
  private depth = 0
  private line = 0
  private inRow = false
  private cells: string[] = []
  private cell: { text: string; across: number; down: number } | undefined
  /** How many rows more a cell of an earlier row covers each column. */
  private covering: number[] = []

  constructor(private readonly sink: TableSink) {}

  tag(name: string, closing: boolean, attributes: string): void {
    if (name === 'table') {
      if (closing) this.endTable()
      else this.beginTable()
    } else if (this.depth !== 1) return
    else if (name === 'tr') {
      this.endRow()
      if (!closing) this.beginRow()
    } else if (name === 'td' || name === 'th') {
      this.endCell()
      if (!closing && this.inRow)
        this.cell = { text: '', across: spanIn(attributes, 'col'), down: spanIn(attributes, 'row') }
    } else if (name === 'br' || (name === 'p' && closing)) this.text('\n')
  }

  text(part: string): void {
    if (!this.cell) return
    if (this.cell.text.length > MOST_CELL_CHARACTERS) throw new FileError('cellTooLong', String(this.line))
    this.cell.text += decodedText(part)
  }

  private beginTable(): void {
    this.depth += 1
    if (this.depth > 1) return
    this.tables += 1
    this.line = 0
    this.covering = []
    this.sink.sheet(`表${this.tables}`, false)
  }

  endTable(): void {
    if (this.depth === 0) return
    if (this.depth === 1) this.endRow()
    this.depth -= 1
  }

  private beginRow(): void {
    this.inRow = true
    this.line += 1
    this.cells = []
  }

  /** Some pages omit the end tags of rows and cells. */
  private endRow(): void {
    if (!this.inRow) return
    this.inRow = false
    this.endCell()
    if (this.cells.length > 0) this.sink.row(this.line, this.cells)
    this.cells = []
    this.covering = this.covering.map((rows) => Math.max(0, rows - 1))
  }

  private endCell(): void {
    const { cell } = this
    if (!cell) return
    this.cell = undefined
    while ((this.covering[this.cells.length] ?? 0) > 0) this.cells.push('')
    const at = this.cells.length
    if (at + cell.across > LIMITS.columns) throw new FileError('tooManyColumns')
    this.cells.push(inLines(cell.text))
    for (let covered = 1; covered < cell.across; covered++) this.cells.push('')
    // This row is counted off at its own end.
    for (let column = at; column < at + cell.across; column++) this.covering[column] = cell.down
    if (cell.across > 1 || cell.down > 1)
      this.sink.merged(
        `${columnLetters(at)}${this.line}:${columnLetters(at + cell.across - 1)}${this.line + cell.down - 1}`,
      )
  }
}

/** Beyond what a cell may hold, for the space that a page is indented with. */
const MOST_CELL_CHARACTERS = LIMITS.cell * 20

/** The lines of a cell's text without the space around them. */
function inLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function spanIn(attributes: string, of: 'col' | 'row'): number {
  const span = Number(
    new RegExp(`\\b${of}span\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes.replace(/\s+/g, ' '))?.[1] ?? 1,
  )
  return Math.max(1, span)
}

function decodedText(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
