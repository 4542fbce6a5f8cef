import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileError, LIMITS } from './file-error'
import { cellReader, type WorkbookParts } from './workbook-cells'
import { type PackedWorkbook, withWorkbook } from './workbook-zip'

/** Reads the first sheet of a workbook, row by row; returns the areas whose cells are merged. */
export function readWorkbook(bytes: Buffer, row: (line: number, cells: string[]) => void): Promise<string[]> {
  return withWorkbook(bytes, (workbook) => readSheet(workbook, row))
}

async function readSheet(workbook: PackedWorkbook, row: (line: number, cells: string[]) => void): Promise<string[]> {
  const parts = await partsOf(workbook)
  const merged: string[] = []
  let [line, cells, at] = [0, [] as string[], -1]
  const cell = cellReader(parts)
  await parse(workbook, parts.sheet, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        line = attributes.r === undefined ? line + 1 : Number(attributes.r)
        ;[cells, at] = [[], -1]
      } else if (name === 'c') {
        at = attributes.r === undefined ? at + 1 : columnOf(attributes.r as string)
        if (at >= LIMITS.columns) throw new FileError('tooManyColumns')
        cell.begin(attributes as Record<string, string>)
      } else if (name === 'mergeCell') merged.push(attributes.ref as string)
      else cell.open(name)
    },
    text: cell.text,
    close: (name) => {
      if (name === 'c') {
        while (cells.length < at) cells.push('')
        cells[at] = cell.end()
      } else if (name === 'row') {
        if (cells.length > 0) row(line, cells)
      } else cell.close(name)
    },
  })
  return merged
}

/** Where the first sheet lies, the shared texts, which formats are dates, and from when they are counted. */
async function partsOf(workbook: PackedWorkbook): Promise<WorkbookParts & { sheet: string }> {
  const { sheet, from1904 } = await firstSheet(workbook)
  return { sheet, from1904, texts: await sharedTexts(workbook), dateStyles: await dateStyles(workbook) }
}

async function firstSheet(workbook: PackedWorkbook): Promise<{ sheet: string; from1904: boolean }> {
  let [relation, from1904] = [undefined as string | undefined, false]
  await parse(workbook, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 as string)
      if (name === 'sheet') relation ??= (attributes['r:id'] ?? attributes.id) as string
    },
  })
  if (relation === undefined) throw new FileError('noSheet')
  let target: string | undefined
  await parse(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target as string
    },
  })
  const sheet = target?.startsWith('/') ? target.slice(1) : `xl/${target}`
  if (!workbook.has(sheet)) throw new FileError('noSheet')
  return { sheet, from1904 }
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
        if (name === 'si') texts.push(text)
      },
    })
  return texts
}

/** The numbers of the built-in formats that show a date. */
const DATE_FORMATS = new Set([
  '14',
  '15',
  '16',
  '17',
  '22',
  '27',
  '28',
  '29',
  '30',
  '31',
  '36',
  '50',
  '51',
  '52',
  '53',
  '54',
  '57',
  '58',
])

async function dateStyles(workbook: PackedWorkbook): Promise<boolean[]> {
  const own = new Map<string, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  if (workbook.has('xl/styles.xml'))
    await parse(workbook, 'xl/styles.xml', {
      open: ({ name, attributes }) => {
        if (name === 'numFmt') own.set(attributes.numFmtId as string, attributes.formatCode as string)
        if (name === 'cellXfs') inCellStyles = true
        if (name === 'xf' && inCellStyles) styles.push(showsDate(attributes.numFmtId as string, own))
      },
      close: (name) => {
        if (name === 'cellXfs') inCellStyles = false
      },
    })
  return styles
}

function showsDate(id: string, own: ReadonlyMap<string, string>): boolean {
  const code = own.get(id)
  if (code === undefined) return DATE_FORMATS.has(id)
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[yd年月日]/i.test(signs) && !/[0#?]/.test(signs)
}

type Handlers = {
  open?: (tag: SaxesTagPlain) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Runs through a part as it is unpacked. A prefix of the names is left out: some programs write one. */
async function parse(workbook: PackedWorkbook, part: string, { open, text, close }: Handlers): Promise<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  const plain = (name: string) => (name.startsWith('x:') ? name.slice(2) : name)
  parser.on('error', () => {
    throw new FileError('brokenWorkbook')
  })
  // Nothing in a workbook declares entities: where something does, it is to swell or to reach out.
  parser.on('doctype', () => {
    throw new FileError('brokenWorkbook')
  })
  if (open)
    parser.on('opentag', (tag) => {
      tag.name = plain(tag.name)
      open(tag as SaxesTagPlain)
    })
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', (tag) => close(plain(tag.name)))
  await workbook.unpack(part, (chunk) => parser.write(decoder.decode(chunk, { stream: true })))
  parser.write(decoder.decode())
  parser.close()
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
