import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'
import { inPieces } from '../exports/in-pieces'
import { stylesXml } from './looks'
import {
  contentTypesXml,
  corePropertiesXml,
  drawingRelationsXml,
  drawingXml,
  packageRelationsXml,
  pictureName,
  sheetRelationsXml,
  type WrittenSheet,
  workbookRelationsXml,
  workbookXml,
} from './package-xml'
import { sheetXml } from './sheet-xml'
import type { Sheet, Workbook } from './workbook'

/**
 * The file of a workbook, written as it is read: its rows are taken one after the other and never held together, and
 * others are served in between. Destroying the stream ends the writing; what a row throws destroys the stream.
 */
export function writeWorkbook(book: Workbook): Readable {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  writeParts(zip, book, out).then(
    () => zip.end(),
    (error: Error) => out.destroy(error),
  )
  return out
}

async function writeParts(zip: yazl.ZipFile, book: Workbook, out: Readable): Promise<void> {
  const written: WrittenSheet[] = []
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(DECLARATION + xml), name)
  for (const sheet of book.sheets) {
    const number = written.length + 1
    const name = nameAmong(written, sheet.name)
    await writeRows(zip, number, sheet, out)
    const pictures = sheet.pictures ?? []
    written.push({ name, headRows: sheet.headRows ?? 0, pictures: pictures.length })
    if (pictures.length === 0) continue
    add(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelationsXml(number))
    add(`xl/drawings/drawing${number}.xml`, drawingXml(pictures))
    add(`xl/drawings/_rels/drawing${number}.xml.rels`, drawingRelationsXml(number, pictures))
    for (const [at, { png }] of pictures.entries())
      zip.addBuffer(Buffer.from(png), `xl/media/${pictureName(number, at)}`, { compress: false })
  }
  add('[Content_Types].xml', contentTypesXml(written))
  add('_rels/.rels', packageRelationsXml())
  add('docProps/core.xml', corePropertiesXml(book, new Date()))
  add('xl/workbook.xml', workbookXml(written))
  add('xl/_rels/workbook.xml.rels', workbookRelationsXml(written))
  add('xl/styles.xml', stylesXml())
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

async function writeRows(zip: yazl.ZipFile, number: number, sheet: Sheet, out: Readable): Promise<void> {
  if (out.destroyed) throw new Error('nobody takes the workbook any more')
  const rows = Readable.from(inPieces(DECLARATION, sheetXml(sheet, number === 1)), { objectMode: false })
  const stop = () => void rows.destroy()
  out.once('close', stop)
  zip.addReadStream(rows, `xl/worksheets/sheet${number}.xml`)
  await finished(rows)
  out.off('close', stop)
}

/** As a spreadsheet program takes it: 31 characters, some signs not, and each name once. */
function nameAmong(sheets: readonly WrittenSheet[], wanted: string): string {
  const name = wanted.replace(/[\\/?*[\]:]|^'|'$|\p{Cc}/gu, ' ').trim() || 'Sheet'
  for (let time = 1; ; time += 1) {
    const end = time === 1 ? '' : ` ${time}`
    const tried = [...name].slice(0, 31 - end.length).join('') + end
    if (!sheets.some((sheet) => sheet.name.toLowerCase() === tried.toLowerCase())) return tried
  }
}
