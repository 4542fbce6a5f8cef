import { areaOf, coveredIn } from './areas'
import { type Cells, columnLabel, columnsOf, type ImportKind } from './columns'
import { FileError, type FileErrorCode } from './file-error'
import { headingRow, type Mapping, mapHeadings, missingColumns, plainHeading, type Remembered } from './headings'
import { placeOf } from './lines'

/** A sheet as it was read: its first rows, how many rows say something, which cells are merged, and why it is not taken. */
export type ReadSheet = {
  name: string
  hidden: boolean
  top: { line: number; cells: string[] }[]
  rows: number
  merged: string[]
  refused?: { code: FileErrorCode; at: string }
}

/** A file as it was read; a text file is one sheet without a name. */
export type ReadTable = { sheets: ReadSheet[] }

/** A sheet with its headings: in which line the last row of them stands, what they are, and for which columns they are taken. */
export type HeadedSheet = ReadSheet & { at: number; headingLine: number; headings: string[]; mapping: Mapping }

/** The sheets of a file, which of them are taken in, and their columns together. */
export type Headed = {
  sheets: HeadedSheet[]
  /** The places of the sheets that are taken in. */
  taken: number[]
  /** The headings of all sheets that are taken in, each once. */
  headings: string[]
  /** By sheet, where each of its columns stands among these. */
  places: Record<number, number[]>
  mapping: Mapping
}

/**
 * Finds the headings of each sheet. Of the visible sheets the one with the most columns that we know leads, and all that have
 * what it has are taken together; a cover, a summary and what is hidden are named and not taken. Where no headings are
 * recognised, the first row is shown as such, to be mapped by hand.
 */
export function headedTable(kind: ImportKind, { sheets: read }: ReadTable, remembered?: Remembered): Headed {
  const sheets = read.map((sheet, at) => headedSheet(kind, sheet, at, remembered))
  const lead = leadOf(sheets)
  const taken = lead ? sheets.filter((sheet) => isLike(kind, sheet, lead)).map(({ at }) => at) : []
  return together(kind, sheets, taken, remembered)
}

function headedSheet(kind: ImportKind, sheet: ReadSheet, at: number, remembered?: Remembered): HeadedSheet {
  const areas = sheet.merged.map(areaOf).filter((area) => area !== undefined)
  const found = headingRow(
    kind,
    sheet.top.map(({ cells }) => cells),
    remembered,
    coveredIn(
      areas,
      sheet.top.map(({ line }) => placeOf(line).row),
    ),
  )
  const { line = 0, cells = [] } = sheet.top[found?.row ?? 0] ?? {}
  const headings = found?.headings ?? cells.map((cell) => cell.trim())
  return { ...sheet, at, headingLine: line, headings, mapping: mapHeadings(kind, headings, remembered) }
}

const knownColumns = ({ mapping }: HeadedSheet) => mapping.filter((column) => column !== null).length
const isReadable = ({ hidden, rows, refused }: HeadedSheet) => !hidden && rows > 0 && refused === undefined

function leadOf(sheets: readonly HeadedSheet[]): HeadedSheet | undefined {
  const readable = sheets.filter(isReadable)
  return readable.reduce<HeadedSheet | undefined>(
    (lead, sheet) => (lead && knownColumns(lead) >= knownColumns(sheet) ? lead : sheet),
    undefined,
  )
}

/** Whether a sheet has the columns without which the lead could not be taken in. */
function isLike(kind: ImportKind, sheet: HeadedSheet, lead: HeadedSheet): boolean {
  if (sheet === lead) return true
  if (!isReadable(sheet) || knownColumns(lead) < 2) return false
  return columnsOf(kind).every(
    ([code, { required }]) => !required || !lead.mapping.includes(code) || sheet.mapping.includes(code),
  )
}

/**
 * The chosen sheets with their columns together, as the headings are recognised. A column of a later sheet is one of an
 * earlier sheet if its heading is the same, or if both are taken for the same column of ours.
 */
export function together(kind: ImportKind, sheets: HeadedSheet[], taken: number[], remembered?: Remembered): Headed {
  const [headings, columns]: [string[], Mapping] = [[], []]
  const places: Record<number, number[]> = {}
  for (const at of taken) {
    const { headings: own, mapping } = sheets[at]!
    const same = placesOf(own, headings)
    places[at] = own.map((heading, index) => {
      if (same[index]! >= 0) return same[index]!
      const column = mapping[index] ?? null
      const alike = column === null ? -1 : columns.indexOf(column)
      if (alike >= 0 && !same.includes(alike)) return alike
      columns.push(column)
      return headings.push(heading) - 1
    })
  }
  return { sheets, taken, headings, places, mapping: mapHeadings(kind, headings, remembered) }
}

/** Plain headings, of which those that stand more than once are told apart. */
function numberedHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const plain = plainHeading(heading)
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return `${plain} ${times}`
  })
}

/** Where each of these headings stands among others; -1 where it does not. */
function placesOf(own: readonly string[], all: readonly string[]): number[] {
  const places = numberedHeadings(all)
  return numberedHeadings(own).map((heading) => places.indexOf(heading))
}

/** The table with its headings mapped automatically; throws a `FileError` if that is not possible. */
export function readyTable(
  kind: ImportKind,
  table: ReadTable,
  { remembered, given = {} }: { remembered?: Remembered; given?: Readonly<Record<string, string>> } = {},
): Headed {
  const headed = headedTable(kind, table, remembered)
  demandColumns(kind, headed, given)
  return headed
}

/** Throws a `FileError` if something is lacking without which the chosen sheets cannot be taken in. */
export function demandColumns(kind: ImportKind, headed: Headed, given: Readonly<Record<string, string>>): void {
  if (headed.taken.length === 0) demandSheet(headed)
  const missing = missingColumns(kind, headed.mapping, given).map((code) => columnLabel(kind, code))
  if (missing.length > 0) throw new FileError('noHeadings', missing.join('、'))
  demandSheet(headed)
}

/** Throws a `FileError` if no sheet can be taken in, or those that are taken end with their headings. */
export function demandSheet({ sheets, taken }: Headed): void {
  if (taken.length === 0) throw firstRefusal(sheets) ?? new FileError('noRows')
  if (taken.every((at) => lastLine(sheets[at]!) <= sheets[at]!.headingLine)) throw new FileError('noRows')
}

/** How many rows stand below the headings of the sheets that are taken in. */
export function rowsBelow({ sheets, taken }: Pick<Headed, 'sheets' | 'taken'>): number {
  return taken
    .map((at) => sheets[at]!)
    .reduce((sum, { rows, top, headingLine }) => sum + rows - top.filter(({ line }) => line <= headingLine).length, 0)
}

/** The last line of a sheet as far as its first rows tell; a sheet that goes on behind them has more. */
function lastLine({ top, rows }: HeadedSheet): number {
  return rows > top.length ? Number.POSITIVE_INFINITY : (top.at(-1)?.line ?? 0)
}

/** Why the first visible sheet that could not be read was not. */
export function firstRefusal(sheets: readonly ReadSheet[]): FileError | undefined {
  const refused = sheets.find((sheet) => !sheet.hidden && sheet.refused)?.refused
  return refused && new FileError(refused.code, refused.at)
}

/** The cells of a row under our columns; what was given for all rows stands where the row says nothing. */
export function cellsOf(cells: readonly string[], mapping: Mapping, given: Cells = {}): Cells {
  const mapped: Cells = { ...given }
  for (const [index, column] of mapping.entries()) {
    const cell = cells[index] ?? ''
    if (column && !(cell.trim() === '' && given[column])) mapped[column] = cell
  }
  return mapped
}

/**
 * What somebody said of headings that are not recognised so without help, as it is remembered; of the others nothing is, so
 * that a file with a better heading is recognised by it.
 */
export function toRemember(
  kind: ImportKind,
  headings: readonly string[],
  mapping: Mapping,
): { heading: string; column: string | null }[] {
  const unaided = mapHeadings(kind, headings)
  return headings
    .map((heading, index) => {
      const column = mapping[index] ?? null
      return { heading: plainHeading(heading), column: column === unaided[index] ? null : column }
    })
    .filter(({ heading }) => heading !== '')
}
