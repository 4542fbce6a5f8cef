import type { SaxesTagPlain } from 'saxes'
import { MOST_ROWS } from '../workbook/workbook'
import { strictParser } from '../xml/strict-parser'
import { type CellStyle, styleOf } from './cell-styles'
import { withoutCodes } from './coded-characters'
import { FileError, type FileErrorCode, LIMITS } from './file-error'
import type { TableSink } from './table-sink'
import { cellReader, type WorkbookParts } from './workbook-cells'
import { type PackedWorkbook, withWorkbook } from './workbook-zip'

/** Reads every sheet of a workbook, row by row, in the order of the workbook. */
export function readWorkbook(bytes: Buffer, sink: TableSink): Promise<void> {
  return withWorkbook(bytes, (workbook) => readSheets(workbook, sink))
}

async function readSheets(workbook: PackedWorkbook, sink: TableSink): Promise<void> {
  const { sheets, from1904 } = await sheetsOf(workbook)
  const parts = { from1904, texts: await sharedTexts(workbook), styles: await cellStyles(workbook) }
  for (const { name, hidden, part } of sheets) {
    sink.sheet(name, hidden)
    try {
      await readSheet(workbook, part, parts, sink)
    } catch (error) {
      if (!(error instanceof FileError) || !OF_ONE_SHEET.has(error.code)) throw error
      sink.refuse(error)
    }
  }
}

/** Errors that concern one sheet only: the others are still read. */
const OF_ONE_SHEET: ReadonlySet<FileErrorCode> = new Set(['formulaWithoutResult', 'tooManyColumns', 'cellTooLong'])

async function readSheet(workbook: PackedWorkbook, part: string, parts: WorkbookParts, sink: TableSink): Promise<void> {
  let [line, cells, at, rows, merged] = [0, [] as string[], -1, 0, 0]
  const cell = cellReader(parts)
  await parse(workbook, part, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        rows += 1
        if (rows > MOST_ROWS) throw new FileError('tooManyRows')
        line = attributes.r === undefined ? line + 1 : Number(attributes.r)
        ;[cells, at] = [[], -1]
      } else if (name === 'c') {
        at = attributes.r === undefined ? at + 1 : columnOf(attributes.r as string)
        if (at >= LIMITS.columns) throw new FileError('tooManyColumns')
        cell.begin(attributes as Record<string, string>)
      } else if (name === 'mergeCell') {
        merged += 1
        if (merged > LIMITS.rows) throw new FileError('brokenWorkbook')
        sink.merged(attributes.ref as string)
      } else cell.open(name)
    },
    text: cell.text,
    close: (name) => {
      if (name === 'c') {
        while (cells.length < at) cells.push('')
        cells[at] = cell.end()
      } else if (name === 'row') {
        if (cells.length > 0) sink.row(line, cells)
        return cells.some((text) => text !== '')
      } else cell.close(name)
    },
  })
}

const MOST_SHEETS = 1000

type Sheet = { name: string; hidden: boolean; part: string }

/** The sheets that hold cells, and from when the workbook counts its days. A sheet that is a chart holds none. */
async function sheetsOf(workbook: PackedWorkbook): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  let from1904 = false
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  await parse(workbook, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 as string)
      if (name !== 'sheet') return
      const [state, relation] = [attributes.state ?? 'visible', attributes['r:id'] ?? attributes.id]
      listed.push({ name: String(attributes.name), hidden: state !== 'visible', relation: String(relation) })
    },
  })
  if (listed.length === 0) throw new FileError('noSheet')
  if (listed.length > MOST_SHEETS) throw new FileError('brokenWorkbook')
  const parts = new Map<string, string>()
  await parse(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || !/\/worksheet$/.test(String(attributes.Type))) return
      const target = String(attributes.Target)
      parts.set(String(attributes.Id), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const sheets = listed.flatMap(({ relation, ...sheet }) => {
    const part = parts.get(relation)
    return part !== undefined && workbook.has(part) ? [{ ...sheet, part }] : []
  })
  // Each is unpacked anew: two sheets with one part are no workbook's.
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw new FileError('brokenWorkbook')
  if (!sheets.some(({ hidden }) => !hidden)) throw new FileError('noSheet')
  return { sheets, from1904 }
}

async function sharedTexts(workbook: PackedWorkbook): Promise<string[]> {
  const texts: string[] = []
  let [text, inText, phonetic] = ['', false, false]
  if (workbook.has('xl/sharedStrings.xml'))
    await parse(workbook, 'xl/sharedStrings.xml', {
      open: ({ name }) => {
        if (name === 'si') text = ''
        if (name === 'rPh') phonetic = true
        inText = name === 't' && !phonetic
      },
      text: (part) => {
        if (inText) text += part
      },
      close: (name) => {
        inText = false
        if (name === 'rPh') phonetic = false
        if (name !== 'si') return false
        texts.push(withoutCodes(text))
        return text !== ''
      },
    })
  return texts
}

async function cellStyles(workbook: PackedWorkbook): Promise<CellStyle[]> {
  const own = new Map<string, string>()
  const styles: CellStyle[] = []
  let inCellStyles = false
  if (workbook.has('xl/styles.xml'))
    await parse(workbook, 'xl/styles.xml', {
      open: ({ name, attributes }) => {
        if (name === 'numFmt') own.set(attributes.numFmtId as string, attributes.formatCode as string)
        if (name === 'cellXfs') inCellStyles = true
        if (name !== 'xf' || !inCellStyles) return
        const id = attributes.numFmtId as string
        styles.push(styleOf(id, own.get(id)))
      },
      close: (name) => {
        if (name === 'cellXfs') inCellStyles = false
      },
    })
  return styles
}

type Handlers = {
  open?: (tag: SaxesTagPlain) => void
  text?: (text: string) => void
  /** True where something was read that the file is read for. */
  close?: (name: string) => unknown
}

/** Elements within each other, and attributes of one: a workbook has neither as many. */
const [DEEPEST, MOST_ATTRIBUTES] = [100, 500]
/** So much may be unpacked without anything in it that the file is read for; rows that are only formatted down to the last one take less. */
const LONGEST_NOTHING_BYTES = 128 * 1024 * 1024

/**
 * Runs through a part as it is unpacked; left where it goes deeper than a workbook does, or for long holds nothing. A
 * prefix of the names is left out: some programs write one.
 */
async function parse(workbook: PackedWorkbook, part: string, { open, text, close }: Handlers): Promise<void> {
  const { parser, write, end } = strictParser(() => {
    throw new FileError('brokenWorkbook')
  })
  let [depth, attributes, nothing] = [0, 0, 0]
  const plain = (name: string) => (name.startsWith('x:') ? name.slice(2) : name)
  parser.on('opentagstart', () => {
    depth += 1
    attributes = 0
    if (depth > DEEPEST) throw new FileError('brokenWorkbook')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw new FileError('brokenWorkbook')
  })
  if (open)
    parser.on('opentag', (tag) => {
      tag.name = plain(tag.name)
      open(tag as SaxesTagPlain)
    })
  if (text) parser.on('text', text)
  parser.on('closetag', (tag) => {
    depth -= 1
    if (close?.(plain(tag.name)) === true) nothing = 0
  })
  await workbook.unpack(part, (chunk) => {
    nothing += chunk.length
    if (nothing > LONGEST_NOTHING_BYTES) throw new FileError('unpacksTooLarge')
    write(chunk)
  })
  end()
}

function columnOf(address: string): number {
  let column = 0
  for (const letter of address) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}
