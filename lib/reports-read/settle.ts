import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import type { Table3Row } from '../law/report-formats/report-format'
import { resultRows } from '../law/report-formats/rows'
import { sum } from '../report/tables'
import { isLeftOut, type ReadCell } from './read-cell'
import type { Place } from './source'

/** A row of table 三 with every way in which its figures can be seven cells; a row whose cells stand apart has one. */
export type RowReading = { row: Table3Row; ways: readonly (readonly ReadCell[])[] }
type Chosen = Map<Table3Row, readonly ReadCell[]>

const MOST_TOGETHER = 3000
const COLUMNS = [0, 1, 2, 3, 4, 5, 6]
const TOTAL = 6
const RESULT_ROWS: ReadonlySet<Table3Row> = new Set(
  LATEST_FORMATS_FIRST.flatMap((format) => resultRows(format).map(({ row }) => row)),
)

/**
 * Chooses between the ways by the sums of the table: of each row over its applicants, and of each column (T3-1, T3-2). Where
 * the sums leave several ways, only the cells in which these agree are taken, and the others stay open.
 */
export function settled(readings: readonly RowReading[]): Chosen {
  const chosen: Chosen = new Map(readings.map(({ row, ways }) => [row, ways.find(rowHolds) ?? ways[0]!]))
  const glued = readings.filter(({ ways }) => ways.length > 1)
  if (glued.length === 0) return chosen
  const likely = glued.map(({ row, ways }) => ({ row, ways: orAll(ways.filter(rowHolds), ways) }))
  const product = likely.reduce((count, { ways }) => Math.min(count * ways.length, MOST_TOGETHER + 1), 1)
  const best = product <= MOST_TOGETHER ? together(likely, chosen) : oneByOne(likely, chosen)
  for (const [row, cells] of best[0]!) chosen.set(row, cells)
  const sums = new Sums(chosen)
  const left = glued.map((reading) => [reading.row, rivalsOf(reading, best, sums)] as const)
  for (const [row, rivals] of left) if (rivals.length > 1) chosen.set(row, agreed(rivals))
  return chosen
}

/** The best choices for several rows at once: all that keep most sums. */
function together(readings: readonly RowReading[], chosen: Chosen): Chosen[] {
  let best: { score: number; choices: Chosen[] } = { score: -1, choices: [] }
  const walk = (index: number, choice: Chosen) => {
    const reading = readings[index]
    if (!reading) {
      const score = new Sums(new Map([...chosen, ...choice])).score()
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
      const sums = new Sums(chosen)
      const scores = ways.map((way) => sums.score(row, way))
      const best = ways[scores.indexOf(scores.reduce((a, b) => Math.max(a, b)))]!
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
function rivalsOf({ row, ways }: RowReading, best: readonly Chosen[], sums: Sums): (readonly ReadCell[])[] {
  const now = sums.cells(row)
  const least = sums.score() - (sums.keepsAll(row) ? 0 : 1)
  const near = ways.filter((way) => way !== now && sums.score(row, way) >= least)
  return [...new Set([now, ...best.map((choice) => choice.get(row)!), ...near])]
}

/** The cells in which all ways agree; the others say what they may be. */
export function agreed(ways: readonly (readonly ReadCell[])[], printed = ''): ReadCell[] {
  return ways[0]!.map((cell, index) => {
    const values = [...new Set(ways.map((way) => way[index]!.value ?? way[index]!.printed))]
    return values.length === 1 ? cell : openCell(cell, values, printed)
  })
}

/** A cell whose digits are glued to others, so that it may be one of several numbers. */
function openCell({ place }: Pick<ReadCell, 'place'>, may: readonly string[], printed = ''): ReadCell {
  return { state: 'text', value: null, printed: printed.trim(), place, may }
}

/** As many cells in which figures stand that cannot be told apart. */
export function openCells(count: number, place: Place, printed: string): ReadCell[] {
  return Array.from({ length: count }, () => openCell({ place }, [], printed))
}

const orAll = <T>(some: readonly T[], all: readonly T[]) => (some.length > 0 ? some : all)

/** A cell as a number; what is left out counts as nought, what cannot be read as no number at all. */
function numberIn(cell: ReadCell): number {
  return isLeftOut(cell) ? 0 : cell.value === null ? Number.NaN : Number(cell.value)
}

/** Whether the row’s total is what its applicants come to. */
export function rowHolds(cells: readonly ReadCell[]): boolean {
  return sum(cells.slice(0, TOTAL).map(numberIn)) === numberIn(cells[TOTAL]!)
}

/** The sums of a table as it is chosen so far, with one row exchanged at no cost for the others. */
class Sums {
  private readonly numbers: Map<Table3Row, readonly number[]>
  private readonly results: readonly number[]
  private readonly rows: number

  constructor(private readonly chosen: Chosen) {
    this.numbers = new Map([...chosen].map(([row, cells]) => [row, cells.map(numberIn)]))
    const results = [...this.numbers].filter(([row]) => RESULT_ROWS.has(row)).map(([, values]) => values)
    this.results = COLUMNS.map((column) => sum(results.map((values) => values[column]!)))
    this.rows = [...chosen.values()].filter(rowHolds).length
  }

  cells(row: Table3Row): readonly ReadCell[] {
    return this.chosen.get(row)!
  }

  /** How many sums hold, with another way for one of the rows. */
  score(row?: Table3Row, way?: readonly ReadCell[]): number {
    const rows = row && way ? this.rows - Number(rowHolds(this.cells(row))) + Number(rowHolds(way)) : this.rows
    return COLUMNS.reduce((score, column) => score + this.columnScore(column, row, way), rows)
  }

  /** Whether no sum that the row takes part in fails. */
  keepsAll(row: Table3Row): boolean {
    const [balance, total] = [!RESULT_ROWS.has(row), row === 'total' || RESULT_ROWS.has(row)]
    return (
      rowHolds(this.cells(row)) &&
      COLUMNS.every((column) => {
        const [balances, adds] = this.differences(column)
        return !(balance && balances !== 0 && !Number.isNaN(balances)) && !(total && adds !== 0 && !Number.isNaN(adds))
      })
    )
  }

  private columnScore(column: number, row?: Table3Row, way?: readonly ReadCell[]): number {
    return this.differences(column, row, way).filter((difference) => difference === 0).length
  }

  /** By how much both sums of a column miss; not a number where a row is not known. */
  private differences(column: number, row?: Table3Row, way?: readonly ReadCell[]): [number, number] {
    const at = (name: Table3Row) =>
      name === row && way ? numberIn(way[column]!) : (this.numbers.get(name)?.[column] ?? Number.NaN)
    const exchanged = row && way && RESULT_ROWS.has(row) ? numberIn(way[column]!) - this.numbers.get(row)![column]! : 0
    return [
      at('received') + at('carried_in') - at('total') - at('carried_out'),
      this.results[column]! + exchanged - at('total'),
    ]
  }
}
