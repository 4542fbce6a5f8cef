import type { SaxesTagPlain } from 'saxes'
import { strictParser } from '../xml/strict-parser'
import { withZip, ZipError, type ZipPart } from '../zip/read-zip'
import { GridBuilder } from './grid-builder'
import { READ_LIMITS, ReadError } from './read-error'
import type { Source, SourceBlock, SourceCell } from './source'

const DOCUMENT = /^word\/document\d*\.xml$/

/** Reads a Word document: its paragraphs and tables as they are with all changes accepted; hidden text is left out. */
export async function readDocx(bytes: Buffer): Promise<Source> {
  try {
    return await withZip(bytes, { parts: 5000, unpackedBytes: READ_LIMITS.unpackedBytes }, async (parts) => {
      for await (const part of parts) if (DOCUMENT.test(part.name)) return { titles: [], blocks: await readPart(part) }
      throw new ReadError('unknownType')
    })
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new ReadError(error.code === 'damaged' ? 'damaged' : 'tooLarge')
  }
}

async function readPart(part: ZipPart): Promise<SourceBlock[]> {
  const reader = new DocumentReader()
  const { parser, write, end } = strictParser(() => {
    throw new ReadError('damaged')
  })
  parser.on('opentag', (tag) => reader.open(tag as SaxesTagPlain))
  parser.on('closetag', ({ name }) => reader.close(name))
  parser.on('text', (text) => reader.text(text))
  for await (const chunk of part.bytes()) write(chunk)
  end()
  return reader.blocks
}

/** What is deleted or moved away, and the copy of a text box for programs that know none. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:rubyPr', 'w:rt'])

type TableState = {
  builder: GridBuilder
  cell: { text: string; colspan: number; merge: 'none' | 'restart' | 'continue' } | undefined
  /** The cell that each column’s vertical merge began with. */
  merging: Map<number, SourceCell>
}

/** The state of a document as it is run through: the tables that are open, the paragraph, and what is left out. */
class DocumentReader {
  readonly blocks: SourceBlock[] = []
  private readonly tables: TableState[] = []
  private readonly paragraphs: string[] = []
  private leftOut = 0
  private hidden = false
  private inText = false
  private inRunProperties = false
  private count = { paragraphs: 0, tables: 0 }

  open({ name, attributes }: SaxesTagPlain): void {
    if (LEFT_OUT.has(name)) this.leftOut += 1
    if (this.leftOut > 0) return
    const table = this.tables.at(-1)
    if (name === 'w:tbl') this.beginTable()
    else if (name === 'w:tr') this.beginRow()
    else if (name === 'w:tc' && table) table.cell = { text: '', colspan: 1, merge: 'none' }
    else if (name === 'w:gridBefore' && table) table.builder.skip(numberOf(attributes))
    else if (name === 'w:gridSpan' && table?.cell) table.cell.colspan = Math.max(1, numberOf(attributes))
    else if (name === 'w:vMerge' && table?.cell)
      table.cell.merge = attributes['w:val'] === 'restart' ? 'restart' : 'continue'
    else if (name === 'w:p') this.paragraphs.push('')
    else if (name === 'w:r') this.hidden = false
    else if (name === 'w:rPr') this.inRunProperties = true
    else if ((name === 'w:vanish' || name === 'w:webHidden') && this.inRunProperties) this.hidden = isOn(attributes)
    else if (name === 'w:t') this.inText = true
    else if (name === 'w:tab') this.add('\t')
    else if (name === 'w:br' || name === 'w:cr') this.add('\n')
    else if (name === 'w:noBreakHyphen') this.add('-')
  }

  text(text: string): void {
    if (this.inText && this.leftOut === 0) this.add(text)
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.leftOut -= 1
    if (this.leftOut > 0) return
    if (name === 'w:t') this.inText = false
    else if (name === 'w:rPr') this.inRunProperties = false
    else if (name === 'w:r') this.hidden = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tc') this.endCell()
    else if (name === 'w:tbl') this.endTable()
  }

  private add(text: string): void {
    if (!this.hidden && this.paragraphs.length > 0) this.paragraphs[this.paragraphs.length - 1] += text
  }

  private endParagraph(): void {
    const text = this.paragraphs.pop() ?? ''
    const cell = this.tables.at(-1)?.cell
    if (cell) cell.text += `${cell.text === '' ? '' : '\n'}${text}`
    else {
      this.count.paragraphs += 1
      for (const line of text.split('\n'))
        this.blocks.push({ type: 'line', text: line, place: { line: this.count.paragraphs } })
    }
  }

  private beginTable(): void {
    this.count.tables += 1
    const table = this.count.tables
    const builder = new GridBuilder((row, column) => ({ table, row, column }))
    this.tables.push({ builder, cell: undefined, merging: new Map() })
  }

  private beginRow(): void {
    this.tables.at(-1)?.builder.beginRow()
  }

  private endCell(): void {
    const table = this.tables.at(-1)
    const cell = table?.cell
    if (!table || !cell) return
    table.cell = undefined
    const added = table.builder.add(cell.text.trim(), cell.colspan, 1)
    const above = table.merging.get(added.column)
    if (cell.merge === 'continue' && above) above.rowspan = added.row - above.row + 1
    else if (cell.merge === 'restart') table.merging.set(added.column, added)
    else table.merging.delete(added.column)
  }

  /** A table within a cell comes before the one that holds it. */
  private endTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const { cells } = table.builder.grid()
    const merged = cells.filter(({ rowspan }) => rowspan > 1)
    const covered = (cell: SourceCell) =>
      merged.some(
        (above) =>
          above !== cell &&
          above.column === cell.column &&
          above.row < cell.row &&
          cell.row < above.row + above.rowspan,
      )
    this.blocks.push({ type: 'grid', cells: cells.filter((cell) => !covered(cell)) })
  }
}

function numberOf(attributes: SaxesTagPlain['attributes']): number {
  const number = Number.parseInt(String(attributes['w:val'] ?? '0'), 10)
  return Number.isNaN(number) ? 0 : Math.min(number, 200)
}

function isOn(attributes: SaxesTagPlain['attributes']): boolean {
  return !['0', 'false', 'off'].includes(String(attributes['w:val'] ?? 'true'))
}
