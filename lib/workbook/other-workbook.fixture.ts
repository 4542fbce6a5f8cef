import { zipOf } from '../zip/zip.fixture'
import { columnLetters } from './sheet-xml'
import { xmlText } from './xml-text'

export type OtherSheet = {
  name?: string
  state?: 'hidden' | 'veryHidden'
  rows?: readonly (readonly (string | number | null)[])[]
  merged?: readonly string[]
  /** Cells by their address that are shown by a format of their own. */
  formats?: Readonly<Record<string, string>>
  /** Cells with a formula whose result was not kept. */
  formulas?: readonly string[]
}

/** A workbook as other programs write it: its texts stand in a part of their own, shared by all sheets. */
export function workbookElsewhere(...sheets: readonly OtherSheet[]): Buffer {
  const texts: string[] = []
  const formats: string[] = []
  const sheetParts = sheets.map((sheet) => sheetXml(sheet, texts, formats))
  const part = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? '台账'}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const own = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xmlText(code)}"/>`)
  return zipOf(
    new Map([
      ['[Content_Types].xml', part('<Types/>')],
      ['xl/workbook.xml', part(`<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`)],
      ['xl/_rels/workbook.xml.rels', part(`<Relationships>${relations.join('')}</Relationships>`)],
      ['xl/sharedStrings.xml', part(`<sst>${texts.map((text) => `<si><t>${xmlText(text)}</t></si>`).join('')}</sst>`)],
      [
        'xl/styles.xml',
        part(
          `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
        ),
      ],
      ...sheetParts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, part(xml)] as const),
    ]),
  )
}

function sheetXml(
  { rows = [], merged = [], formats = {}, formulas = [] }: OtherSheet,
  texts: string[],
  codes: string[],
): string {
  const last = Math.max(rows.length, ...formulas.map((address) => Number(address.replace(/\D/g, ''))))
  const lines = Array.from({ length: last }, (_, row) => {
    const cells = (rows[row] ?? []).map((value, column) => {
      const address = `${columnLetters(column)}${row + 1}`
      const style = formats[address] ? ` s="${codes.push(formats[address])}"` : ''
      if (value === null || value === '') return ''
      if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`
      return `<c r="${address}"${style} t="s"><v>${texts.push(value) - 1}</v></c>`
    })
    const unknown = formulas.filter((address) => address.replace(/\D/g, '') === String(row + 1))
    return `<row r="${row + 1}">${cells.join('')}${unknown.map((address) => `<c r="${address}"><f>A1</f></c>`).join('')}</row>`
  })
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`)
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${areas.join('')}</mergeCells></worksheet>`
}
