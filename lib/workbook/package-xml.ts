import type { Picture, Workbook } from './workbook'
import { xmlText } from './xml-text'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const FORMAT = 'application/vnd.openxmlformats-officedocument'

/** What has to be known of a written sheet: the name that it goes by, and how many rows are printed on each page. */
export type WrittenSheet = { name: string; headRows: number; pictures: number }

/** Which kind each part is of. */
export function contentTypesXml(sheets: readonly WrittenSheet[]): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  const drawn = sheets.flatMap(({ pictures }, at) => (pictures > 0 ? [at + 1] : []))
  return `<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
${part('/xl/workbook.xml', `${FORMAT}.spreadsheetml.sheet.main+xml`)}\
${part('/xl/styles.xml', `${FORMAT}.spreadsheetml.styles+xml`)}\
${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}\
${sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, `${FORMAT}.spreadsheetml.worksheet+xml`)).join('')}\
${drawn.map((at) => part(`/xl/drawings/drawing${at}.xml`, `${FORMAT}.drawing+xml`)).join('')}</Types>`
}

/** Where reading begins. */
export function packageRelationsXml(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])
}

/** Title, author and, in UTC, when it was made. */
export function corePropertiesXml({ title, creator }: Workbook, made: Date): string {
  const at = made.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>\
<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`
}

/** The sheets in their order, and the rows of each that every printed page repeats. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const repeated = sheets.flatMap(({ name, headRows }, at) => {
    const rows = `'${name.replaceAll("'", "''")}'!$1:$${headRows}`
    return headRows > 0
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(rows)}</definedName>`]
      : []
  })
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews>\
<sheets>${listed.join('')}</sheets>${repeated.length > 0 ? `<definedNames>${repeated.join('')}</definedNames>` : ''}</workbook>`
}

export function workbookRelationsXml(sheets: readonly WrittenSheet[]): string {
  return relations([
    ...sheets.map((_, at) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ])
}

/** A sheet's relation to its drawing. */
export function sheetRelationsXml(sheet: number): string {
  return relations([[`${OFFICE}/relationships/drawing`, `../drawings/drawing${sheet}.xml`]])
}

/** A drawing's relations to its pictures, in their order. */
export function drawingRelationsXml(sheet: number, pictures: readonly Picture[]): string {
  return relations(pictures.map((_, at) => [`${OFFICE}/relationships/image`, `../media/${pictureName(sheet, at)}`]))
}

export function pictureName(sheet: number, at: number): string {
  return `sheet${sheet}-${at + 1}.png`
}

const EMU_PER_PIXEL = 9525

/** The pictures over a sheet. */
export function drawingXml(pictures: readonly Picture[]): string {
  const anchored = pictures.map(({ row, column, widthPx, heightPx, name, alternative }, at) => {
    const size = `cx="${Math.round(widthPx * EMU_PER_PIXEL)}" cy="${Math.round(heightPx * EMU_PER_PIXEL)}"`
    return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>\
<xdr:cNvPr id="${at + 2}" name="${xmlText(name)}" descr="${xmlText(alternative)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>\
<xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>\
<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>\
</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  })
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships">${anchored.join('')}</xdr:wsDr>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`
}
