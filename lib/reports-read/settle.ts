import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import type { Table3Row } from '../law/report-formats/report-format'
import { resultRows } from '../law/report-formats/rows'
import type { ReadCell } from './read-cell'

/** A row of table 三 with every way in which its figures can be seven cells; a row whose cells stand apart has one. */
export type RowReading = { row: Table3Row; ways: readonly (readonly ReadCell[])[] }
type Chosen = Map<Table3Row, readonly ReadCell[]>

const MOST_TOGETHER = 20_000
const COLUMNS = [0, 1, 2, 3, 4, 5, 6]
const TOTAL = 6
const RESULT_ROWS = new Set(
  LATEST_FORMATS_FIRST.flatMap((format) => resultRows(format).map(({ row }) => row as Table3Row)),
)

/**
 * Chooses between the ways by the sums of the table: of each row over its applicants, and of each column (T3-1, T3-2). Where
 * the sums leave several ways, only the cells in which these agree are taken, and the others stay open.
 */
export function settled(readings: readonly RowReading[]): Chosen {
  const chosen: Chosen = new Map(readings.map(({ row, ways }) => [row, ways.find(rowHolds) ?? ways[0]!]))
  const glued = readings.filter(({ ways }) => ways.length > 1)
  const likely = glued.map(({ row, ways }) => ({ row, ways: orAll(ways.filter(rowHolds), ways) }))
  const product = likely.reduce((count, { ways }) => Math.min(count * ways.length, MOST_TOGETHER + 1), 1)
  const best = product <= MOST_TOGETHER ? together(likely, chosen) : oneByOne(likely, chosen)
  for (const [row, cells] of best[0]!) chosen.set(row, cells)
  const left = new Map(glued.map((reading) => [reading.row, rivalsOf(reading, best, chosen)]))
  for (const [row, rivals] of left) if (rivals.length > 1) chosen.set(row, agreed(rivals))
  return chosen
}

/** The best choices for several rows at once: all that keep most sums. */
function together(readings: readonly RowReading[], chosen: Chosen): Chosen[] {
  let best: { score: number; choices: Chosen[] } = { score: -1, choices: [] }
  const walk = (index: number, choice: Chosen) => {
    const reading = readings[index]
    if (!reading) {
      const score = scoreOf(new Map([...chosen, ...choice]))
      if (score > best.score) best = { score, choices: [] }
      if (score === best.score) best.choices.push(new Map(choice))
      return
    }
    for (const way of reading.ways) walk(index + 1, new Map(choice).set(reading.row, way))
  }
  walk(0, new Map())
  return best.choices
}

/** The same where too many rows are open at once: row after row, until nothing gets better. */
function oneByOne(readings: readonly RowReading[], start: Chosen): Chosen[] {
  const chosen = new Map(start)
  for (let changed = true, rounds = 0; changed && rounds < 5; rounds++) {
    changed = false
    for (const { row, ways } of readings) {
      const scores = ways.map((way) => scoreOf(new Map(chosen).set(row, way)))
      const best = ways[scores.indexOf(Math.max(...scores))]!
      if (best !== chosen.get(row)) changed = true
      chosen.set(row, best)
    }
  }
  return [new Map(readings.map(({ row }) => [row, chosen.get(row)!]))]
}

/**
 * The ways of a row that cannot be told apart. A way by which the row breaks a sum must be better than every other by two
 * sums: the breach may be what is printed, or a sign of a wrong cut.
 */
function rivalsOf({ row, ways }: RowReading, best: readonly Chosen[], chosen: Chosen): (readonly ReadCell[])[] {
  const now = chosen.get(row)!
  const score = scoreOf(chosen)
  const margin = keepsAll(row, chosen) ? 0 : 1
  const near = ways.filter((way) => way !== now && scoreOf(new Map(chosen).set(row, way)) >= score - margin)
  return [...new Set([...best.map((choice) => choice.get(row)!), now, ...near])]
}

/** The cells in which all ways agree; the others say what they may be. */
function agreed(ways: readonly (readonly ReadCell[])[]): ReadCell[] {
  return ways[0]!.map((cell, index) => {
    const values = [...new Set(ways.map((way) => way[index]!.value ?? way[index]!.printed))]
    return values.length === 1 ? cell : openCell(cell, values)
  })
}

/** A cell whose digits are glued to others, so that it may be one of several numbers. */
export function openCell({ place }: ReadCell, may: readonly string[]): ReadCell {
  return { state: 'text', value: null, printed: '', place, may }
}

const orAll = <T>(some: readonly T[], all: readonly T[]) => (some.length > 0 ? some : all)

function numberAt(cells: readonly ReadCell[] | undefined, column: number): number | undefined {
  const cell = cells?.[column]
  if (cell === undefined) return undefined
  return cell.state === 'blank' || cell.state === 'dash' ? 0 : cell.value === null ? undefined : Number(cell.value)
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  )
}

const equal = (a: number | undefined, b: number | undefined) => a !== undefined && a === b

function rowHolds(cells: readonly ReadCell[]): boolean {
  return equal(
    sumOf(COLUMNS.filter((column) => column !== TOTAL).map((column) => numberAt(cells, column))),
    numberAt(cells, TOTAL),
  )
}

/** Both sums of a column as far as the rows are known: undefined where one is missing. */
function columnSums(chosen: Chosen, column: number): (boolean | undefined)[] {
  const at = (row: Table3Row) => numberAt(chosen.get(row), column)
  const [total, received, carriedIn, carriedOut] = [at('total'), at('received'), at('carried_in'), at('carried_out')]
  const holds = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? undefined : a === b
  const results = [...chosen.keys()].filter((row) => RESULT_ROWS.has(row))
  return [holds(sumOf([received, carriedIn]), sumOf([total, carriedOut])), holds(sumOf(results.map(at)), total)]
}

function scoreOf(chosen: Chosen): number {
  const rows = [...chosen.values()].filter(rowHolds).length
  return rows + COLUMNS.flatMap((column) => columnSums(chosen, column)).filter((holds) => holds === true).length
}

function keepsAll(row: Table3Row, chosen: Chosen): boolean {
  return rowHolds(chosen.get(row)!) && COLUMNS.every((column) => columnSums(chosen, column)[sumOfRow(row)] !== false)
}

/** Which of the two sums of a column a row takes part in before all. */
const sumOfRow = (row: Table3Row) => (RESULT_ROWS.has(row) ? 1 : 0)
