import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { partsOfZip } from '../zip/zip.fixture'

type ReadCell = { value: string | number; style: Record<string, string>; format: string }
export type ReadSheet = {
  /** By address, cells with something in them alone. */
  cells: Map<string, ReadCell>
  merged: string[]
  /** The attributes of elements that stand once in a sheet, such as `pane` and `pageSetup`. */
  of: Map<string, Record<string, string>>
  lists: { sqref: string; formula: string }[]
}
export type ReadBook = {
  names: string[]
  sheets: Map<string, ReadSheet>
  repeated: string[]
  parts: Map<string, Buffer>
}

/** A workbook by a reader of its own, which keeps numbers and texts apart and knows nothing of the writer. */
export function bookIn(xlsx: Uint8Array): ReadBook {
  const parts = partsOfZip(Buffer.from(xlsx))
  for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) run(part, {})
  const [names, repeated] = [[] as string[], [] as string[]]
  run(parts.get('xl/workbook.xml')!, {
    open: ({ name, attributes }) => name === 'sheet' && names.push(String(attributes.name)),
    text: (within, text) => within === 'definedName' && repeated.push(text),
  })
  const styles = stylesIn(parts.get('xl/styles.xml')!)
  const sheets = names.map(
    (name, at) => [name, sheetIn(parts.get(`xl/worksheets/sheet${at + 1}.xml`)!, styles)] as const,
  )
  return { names, sheets: new Map(sheets), repeated, parts }
}

type Style = { style: Record<string, string>; format: string }

function stylesIn(part: Buffer): Style[] {
  const styles: Style[] = []
  const own = new Map<string, string>()
  let inCellFormats = false
  run(part, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(String(attributes.numFmtId), String(attributes.formatCode))
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats)
        styles.push({ style: {}, format: own.get(String(attributes.numFmtId)) ?? String(attributes.numFmtId) })
      if (name === 'alignment' && inCellFormats) styles.at(-1)!.style = attributes as Record<string, string>
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

function sheetIn(part: Buffer, styles: readonly Style[]): ReadSheet {
  const sheet: ReadSheet = { cells: new Map(), merged: [], of: new Map(), lists: [] }
  let cell: Record<string, string> = {}
  run(part, {
    open: ({ name, attributes }) => {
      const read = attributes as Record<string, string>
      if (name === 'c') cell = read
      else if (name === 'mergeCell') sheet.merged.push(read.ref!)
      else if (name === 'dataValidation') sheet.lists.push({ sqref: read.sqref!, formula: '' })
      else sheet.of.set(name, read)
    },
    text: (within, text) => {
      if (within === 'formula1') sheet.lists.at(-1)!.formula += text
      else if (within === 'v') sheet.cells.set(cell.r!, { value: Number(text), ...styles[Number(cell.s)]! })
      else if (within === 't') {
        const before = String(sheet.cells.get(cell.r!)?.value ?? '')
        sheet.cells.set(cell.r!, { value: before + text, ...styles[Number(cell.s)]! })
      }
    },
  })
  for (const read of sheet.cells.values())
    if (typeof read.value === 'string')
      read.value = read.value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
  return sheet
}

/** The values of a column from above to below, the empty ones left out. */
export function columnOf(sheet: ReadSheet, letter: string): (string | number)[] {
  return [...sheet.cells].flatMap(([address, { value }]) => (address.replace(/\d+/, '') === letter ? [value] : []))
}

/** The values row by row, without the empty cells. */
export function rowsOf(sheet: ReadSheet): (string | number)[][] {
  const rows: (string | number)[][] = []
  for (const [address, { value }] of sheet.cells) {
    const row = Number(address.replace(/\D/g, ''))
    rows[row] ??= []
    rows[row].push(value)
  }
  return rows.filter(Boolean)
}

type Handlers = {
  open?: (tag: SaxesTagPlain) => unknown
  text?: (within: string, text: string) => unknown
  close?: (name: string) => void
}

function run(part: Buffer, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  const within: string[] = []
  parser.on('opentag', (tag) => {
    within.push(tag.name)
    open?.(tag as SaxesTagPlain)
  })
  parser.on('text', (words) => text?.(within.at(-1) ?? '', words))
  parser.on('closetag', ({ name }) => {
    within.pop()
    close?.(name)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(part.toString('utf8')).close()
}
