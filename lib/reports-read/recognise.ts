import { type FormatCode, formatOf, LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import type { ReportFormat, Table2Figure, Table3Row } from '../law/report-formats/report-format'
import { resultRows, table3Columns, table3Rows } from '../law/report-formats/rows'
import { claimsIn } from '../report/checks/stated-figures'
import {
  type PublishedReport,
  sameMeasures,
  type TableFigureId,
  tableFigures,
} from '../report/history/published-report'
import type { Narrative } from '../report/prose/sentences'
import { flatText } from './flat-text'
import { TABLE2_FORMS } from './form-words'
import { formOfGrids, table2InGrid } from './grid-table2'
import { type ColumnPlaces, table3InGrid } from './grid-table3'
import { table4InGrid } from './grid-table4'
import { cellsOfReading, isOpen, narrowed, type OpenReading } from './open-readings'
import type { ReadCell } from './read-cell'
import { ReadError } from './read-error'
import { narrativeOf, type ReadSection, sectionsOf } from './sections'
import { type RowReading, settled } from './settle'
import { partsByTitle } from './several-reports'
import { type PlacedGrid, placed, type Source } from './source'
import { type ReadTable2, table2InText } from './text-table2'
import { table3InText } from './text-table3'
import { table4InText } from './text-table4'
import { titleOf } from './title'

type Extent = 'whole' | 'partly' | 'missing'

/**
 * A report as it was read. `format` is the form by whose labels its tables were read; where table 三 follows another form
 * than table 二, it has that one’s rows. `cells` holds what is printed; a cell that is not in it was not found.
 */
export type ReadReport = {
  organ: string | null
  year: number | null
  format: ReportFormat<FormatCode>
  cells: ReadonlyMap<TableFigureId, ReadCell>
  sections: readonly ReadSection[]
  narrative: Narrative
  read: { table2: Extent; table3: Extent; table4: Extent }
  /** Rows of glued digits that can be cut in several ways, with those ways that nothing in the report speaks against. */
  readings: readonly OpenReading[]
}

/**
 * Recognises the form in a source by its labels; `year` overrules what the title says, and chooses between several reports of one
 * file. Throws where no table of the form is found, and where several reports cannot be told apart.
 */
export function recognise(source: Source, year?: number): ReadReport {
  const parts = partsByTitle(source)
  if (parts.length === 1) return recogniseOne(source, year)
  const reports = parts.flatMap((part) => recognisedIn(part) ?? [])
  if (reports.length < 2) return recogniseOne(source, year)
  const ofYear = reports.filter((report) => report.year === year)
  if (ofYear.length === 1) return ofYear[0]!
  throw new ReadError('severalReports', reports.map((report) => report.year ?? report.organ).join(' '))
}

function recognisedIn(part: Source): ReadReport | undefined {
  try {
    return recogniseOne(part)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'noReport') return undefined
    throw error
  }
}

function recogniseOne(source: Source, year?: number): ReadReport {
  const grids = source.blocks.flatMap((block) => (block.type === 'grid' ? [placed(block)] : []))
  const flat = flatText(source)
  const inText = table3InText(flat)
  const rows = withOneForm(rowsOfGrids(grids) ?? inText?.rows ?? [])
  const table2 = table2OfGrids(grids) ?? table2InText(flat, inText?.start ?? flat.text.length)
  const table4 = table4OfGrids(grids) ?? table4InText(flat, inText?.end ?? 0)
  if (rows.length === 0 && !table2 && !table4) throw new ReadError('noReport')
  const named = titleOf(source)
  const title = { organ: named.organ, year: year ?? named.year }
  const sections = sectionsOf(flat)
  const format = formatRead(table2, rows, title.year)
  const narrative = narrativeOf(sections)
  const read = cellsOf(format, table2, rows, table4)
  const claims = title.year === null ? [] : claimsIn(narrative, title.year, format)
  const inLines = source.tablesInLines && grids.length > 0 ? cellsInLines(source, year) : undefined
  const { cells, readings } = withReadings(inLines ? agreeing(read, inLines) : read, table2?.open ?? [], { claims })
  return {
    organ: title.organ,
    year: title.year,
    format,
    cells,
    sections: sections.sections.map(({ heading, paragraphs }) => ({ heading, paragraphs })),
    narrative,
    read: extents(format, cells),
    readings,
  }
}

/** What the lines say of the tables by themselves; undefined where no table is recognised in them. */
function cellsInLines(source: Source, year: number | undefined): ReadReport['cells'] | undefined {
  try {
    return recogniseOne({ titles: source.titles, blocks: source.blocks.filter(({ type }) => type === 'line') }, year)
      .cells
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** Cells that were read in two ways: where both give a number and not the same one, the cell is open. */
function agreeing(cells: ReadReport['cells'], other: ReadReport['cells']): Map<TableFigureId, ReadCell> {
  return new Map(
    [...cells].map(([id, cell]) => {
      const again = other.get(id)?.value ?? cell.value
      const differs = cell.value !== null && again !== null && again !== cell.value
      return [id, differs ? { ...cell, state: 'text', value: null, may: [cell.value!, again] } : cell]
    }),
  )
}

/** The cells with those of open rows as far as the evidence decides them, and the rows that stay open. */
function withReadings(
  cells: ReadonlyMap<TableFigureId, ReadCell>,
  open: readonly OpenReading[],
  evidence: Parameters<typeof narrowed>[1],
): Pick<ReadReport, 'cells' | 'readings'> {
  const left = open.map((each) => narrowed(each, evidence))
  return {
    cells: new Map([...cells, ...left.flatMap(({ by, ...reading }) => cellsOfReading(reading, by))]),
    readings: left.filter(isOpen).map(({ by: _, ...reading }) => reading),
  }
}

/** A report with its open rows held against the report of the year before. */
export function settledByLastYear(report: ReadReport, last: PublishedReport): ReadReport {
  if (report.year !== null && report.year !== last.year + 1) return report
  if (!sameMeasures(last, report.format)) return report
  return { ...report, ...withReadings(report.cells, report.readings, { claims: [], last }) }
}

/** Table 四, which stands in a file once; another one with other figures belongs to another report. */
function table4OfGrids(grids: readonly PlacedGrid[]): readonly ReadCell[] | undefined {
  const [first, ...others] = grids.flatMap((grid) => {
    const found = table4InGrid(grid)
    return found ? [found] : []
  })
  if (first && others.some((other) => printedIn(other) !== printedIn(first))) throw new ReadError('severalReports')
  return first
}

/** The rows of table 三 in all tables: it may go over several pages, or come as many small tables. */
function rowsOfGrids(grids: readonly PlacedGrid[]): RowReading[] | undefined {
  const found = new Map<Table3Row, RowReading>()
  let before: { columns: ColumnPlaces; width: number } | undefined
  for (const grid of grids) {
    const { rows, columns } = table3InGrid(grid, before)
    before = columns ?? before
    for (const reading of rows) {
      const earlier = found.get(reading.row)
      if (earlier && !sameCells(earlier, reading)) throw new ReadError('severalReports', reading.row)
      found.set(reading.row, reading)
    }
  }
  return found.size > 0 ? [...found.values()] : undefined
}

function sameCells(a: RowReading, b: RowReading): boolean {
  return printedIn(a.ways[0]!) === printedIn(b.ways[0]!)
}

const printedIn = (cells: readonly ReadCell[]) => cells.map((cell) => cell.value ?? cell.printed).join(' ')

function table2OfGrids(grids: readonly PlacedGrid[]): ReadTable2 | undefined {
  const form = formOfGrids(grids) ?? TABLE2_FORMS[0]!
  const cells = new Map<Table2Figure, ReadCell>()
  for (const grid of grids) {
    const found = [...table2InGrid(grid, form)]
    const again = found.flatMap(([figure, cell]) => (cells.has(figure) ? [[cells.get(figure)!, cell] as const] : []))
    // A single row of the same name may stand in any table; the whole of table 二 stands in a file once.
    if (again.length > SINGLE_ROW && again.some(([first, other]) => printedIn([first]) !== printedIn([other])))
      throw new ReadError('severalReports')
    for (const [figure, cell] of found) if (!cells.has(figure)) cells.set(figure, cell)
  }
  return cells.size > 0 ? { format: form.format, cells, open: [] } : undefined
}

/** Cells of the longest row of table 二. */
const SINGLE_ROW = 3

/** A group that one form divides and another does not stands in the table in one of the two ways. */
function withOneForm(rows: readonly RowReading[]): RowReading[] {
  const filled = ({ ways }: RowReading) => ways.some((way) => way.some(({ state }) => state !== 'blank'))
  const undivided = LATEST_FORMATS_FIRST.flatMap((format) => resultRows(format)).filter(
    ({ counts }) => counts.length > 1,
  )
  return rows.filter((reading) => {
    const merged = undivided.find(({ row }) => row === reading.row)
    if (!merged)
      return !undivided.some(
        ({ row, counts }) => isOneOf(counts, reading.row) && rows.some((each) => each.row === row && filled(each)),
      )
    return filled(reading) || !rows.some((each) => isOneOf(merged.counts, each.row))
  })
}

const isOneOf = (rows: readonly string[], row: string) => rows.includes(row)

/** The form by the heads of table 二; without them, by the rows of table 三, and else by the year. */
function formatRead(
  table2: ReadTable2 | undefined,
  rows: readonly RowReading[],
  year: number | null,
): ReportFormat<FormatCode> {
  const byRows = LATEST_FORMATS_FIRST.find((format) => rows.every(({ row }) => table3Rows(format).includes(row)))
  const ofYear = year !== null && year >= LATEST_FORMATS_FIRST.at(-1)!.firstYear ? formatOf(year) : undefined
  const whole =
    rows.length > 0 &&
    byRows &&
    !table3Rows(ofYear ?? LATEST_FORMATS_FIRST[0]!).every((row) => rows.some((each) => each.row === row))
  const format = table2?.format ?? (whole ? byRows : ofYear) ?? byRows ?? LATEST_FORMATS_FIRST[0]!
  const own = table3Rows(format)
  return byRows && rows.some(({ row }) => !own.includes(row)) ? { ...format, table3: byRows.table3 } : format
}

function cellsOf(
  format: ReportFormat,
  table2: ReadTable2 | undefined,
  rows: readonly RowReading[],
  table4: readonly ReadCell[] | undefined,
): Map<TableFigureId, ReadCell> {
  const cells = new Map<TableFigureId, ReadCell>()
  for (const [figure, cell] of table2?.cells ?? []) cells.set(`table2.${figure}`, cell)
  const chosen = rows.length > 0 ? settled(rows) : new Map<Table3Row, readonly ReadCell[]>()
  for (const [row, values] of chosen)
    for (const [index, column] of table3Columns(format).entries()) cells.set(`table3.${row}.${column}`, values[index]!)
  const ofTable4 = tableFigures(format).filter((id) => id.startsWith('table4.'))
  for (const [at, id] of ofTable4.entries()) if (table4) cells.set(id, table4[at]!)
  return cells
}

export function extents(format: ReportFormat, cells: ReadonlyMap<TableFigureId, ReadCell>): ReadReport['read'] {
  const figures = tableFigures(format)
  const extent = (table: string): Extent => {
    const ids = figures.filter((id) => id.startsWith(table))
    const found = ids.filter((id) => cells.has(id)).length
    return found === 0 ? 'missing' : found === ids.length ? 'whole' : 'partly'
  }
  return { table2: extent('table2.'), table3: extent('table3.'), table4: extent('table4.') }
}

/** Whether a form was found in which nothing is filled in. */
export function isEmptyForm({ cells }: Pick<ReadReport, 'cells'>): boolean {
  return [...cells.values()].every(({ state }) => state === 'blank')
}
