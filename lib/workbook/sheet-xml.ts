import { dayNumber } from './day-number'
import { type Look, styleOfLook } from './looks'
import { type Choices, MOST_CHARACTERS, type Sheet, type SheetCell, type SheetRow } from './workbook'
import { cellText, xmlText } from './xml-text'

/** A sheet as XML, piece by piece: its rows are read as they are written. */
export function* sheetXml(sheet: Sheet, isFirst: boolean): Generator<string> {
  const merged: string[] = []
  yield beginningOf(sheet, isFirst)
  let row = 0
  for (const each of sheet.rows) {
    row += 1
    yield rowXml(each, row, merged)
  }
  yield endOf(sheet, merged)
}

function beginningOf({ headRows = 0, widths, columnLook }: Sheet, isFirst: boolean): string {
  const frozen = `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>\
<selection pane="bottomLeft" activeCell="A${headRows + 1}" sqref="A${headRows + 1}"/>`
  const style = columnLook ? ` style="${styleOfLook(columnLook)}"` : ''
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(2)}"${style} customWidth="1"/>`,
  )
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${headRows > 0 ? frozen : ''}</sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
}

function endOf({ choices = [], pictures = [], ...sheet }: Sheet, merged: readonly string[]): string {
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  const lists = choices.map(choicesXml).join('')
  return `</sheetData>${areas && `<mergeCells count="${merged.length}">${areas}</mergeCells>`}\
${lists && `<dataValidations count="${choices.length}">${lists}</dataValidations>`}${printingOf(sheet)}\
${pictures.length > 0 ? '<drawing r:id="rId1"/>' : ''}</worksheet>`
}

/** Excel's header and footer take no more than 255 characters each. */
const LONGEST_PRINTED_TITLE = 100

type Printing = Pick<Sheet, 'landscape' | 'printedTitle' | 'onePage' | 'pageBreaks'>

function printingOf({ landscape, printedTitle = '', onePage, pageBreaks = [] }: Printing): string {
  const title = xmlText([...printedTitle].slice(0, LONGEST_PRINTED_TITLE).join('').replaceAll('&', '&&'))
  return `<printOptions horizontalCentered="1"/>\
<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>\
<headerFooter>${title && `<oddHeader>&amp;C${title}</oddHeader>`}<oddFooter>&amp;C— &amp;P / &amp;N —</oddFooter></headerFooter>${breaksXml(pageBreaks)}`
}

/** A break is named by the row above it, counted from 1; `max` is the last column of a sheet. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return ''
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`
}

function choicesXml({ column, from, to, entries }: Choices): string {
  const letter = columnLetters(column)
  return `<dataValidation type="list" allowBlank="1" sqref="${letter}${from}:${letter}${to}"><formula1>${xmlText(entries)}</formula1></dataValidation>`
}

function rowXml({ cells, height }: SheetRow, row: number, merged: string[]): string {
  let xml = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`
  for (const [column, cell] of cells.entries()) {
    if (!cell) continue
    const { across = 1, down = 1 } = cell
    if (across > 1 || down > 1)
      merged.push(`${columnLetters(column)}${row}:${columnLetters(column + across - 1)}${row + down - 1}`)
    xml += cellXml(cell, `${columnLetters(column)}${row}`)
  }
  return `${xml}</row>`
}

function cellXml({ value, look = 'plain' }: SheetCell, address: string): string {
  if (typeof value === 'object' && value !== null) {
    const number = dayNumber(value.day)
    return number === undefined
      ? textXml(value.day, address, look)
      : `<c r="${address}" s="${styleOfLook(look, true)}"><v>${number}</v></c>`
  }
  if (value === null || value === '') return `<c r="${address}" s="${styleOfLook(look)}"/>`
  if (typeof value === 'string') return textXml(value, address, look)
  return Number.isFinite(value)
    ? `<c r="${address}" s="${styleOfLook(look)}"><v>${value}</v></c>`
    : textXml(String(value), address, look)
}

function textXml(text: string, address: string, look: Look): string {
  const kept = cellText(text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text)
  return `<c r="${address}" s="${styleOfLook(look)}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`
}

const letters: string[] = []

/** The name of a column that is counted from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  letters[column] ??= (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + letterAt(column % 26)
  return letters[column]
}

const letterAt = (place: number) => String.fromCharCode(65 + place)
