import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../law/report-formats/report-format'
import { sum } from '../report/tables'
import { type FigureRun, figureRunAt, saysFigures, waysOfRun } from './figure-run'
import type { FlatText } from './flat-text'
import { lettersOf, placesOf } from './letters'
import { type ReadCell, readCell } from './read-cell'
import { agreed, openCells } from './settle'

/** The fifteen cells of table 四 in the order of the form. */
export type ReadTable4 = readonly ReadCell[]

export const TABLE4_CELLS = TABLE4_BLOCKS.length * TABLE4_COLUMNS.length
const AFTERWARDS = '存在的主要问题'
const HEADED = ['行政复议', '行政诉讼']

/** Table 四 in running text between the end of table 三 and the next section: the first figures that can be its cells. */
export function table4InText({ text, placeAt }: FlatText, from: number): ReadTable4 | undefined {
  const letters = lettersOf(text)
  const limit = placesOf(letters, AFTERWARDS).find(({ start }) => start > from)?.start ?? text.length
  const heads = HEADED.flatMap((words) => placesOf(letters, words)).map(({ end }) => end)
  const head = heads.filter((end) => end > from && end < limit)
  if (head.length === 0) return undefined
  for (const run of runsIn(text, Math.min(...head), limit)) {
    const ways = waysOfRun(run, TABLE4_CELLS, placeAt, { labelled: false })
    if (ways.length > 0) return chosen(ways, run)
    if (run.text.replace(/\D/g, '').length >= TABLE4_CELLS) return consistent(run, placeAt)
  }
  return undefined
}

/** Digits that can be cut in too many ways to compare them all: taken if a single one keeps the sums of all blocks. */
function consistent(run: FigureRun, placeAt: FlatText['placeAt']): ReadTable4 {
  const place = placeAt(run.start)
  const ways = waysThatAddUp(run.text.replace(/\s+/g, ' ').trim())
  const [only] = ways
  if (only && ways.length === 1) return only.map((text) => readCell(text, place))
  return openCells(TABLE4_CELLS, place, run.text)
}

/** Block by block, the ways to cut digits into cells of which the last is the sum; at most two, which are enough to be in doubt. */
function waysThatAddUp(digits: string): string[][] {
  const found: string[][] = []
  const walk = (at: number, cells: readonly string[], sum: number) => {
    if (found.length > 1) return
    if (digits[at] === ' ') return walk(at + 1, cells, sum)
    if (cells.length === TABLE4_CELLS) {
      if (at === digits.length) found.push([...cells])
      return
    }
    const isTotal = cells.length % TABLE4_COLUMNS.length === TABLE4_COLUMNS.length - 1
    const longest = digits[at] === '0' ? 1 : (/^\d{1,7}/.exec(digits.slice(at))?.[0].length ?? 0)
    for (let length = 1; length <= longest; length++) {
      const cell = digits.slice(at, at + length)
      if (!isTotal) walk(at + length, [...cells, cell], sum + Number(cell))
      else if (Number(cell) === sum) walk(at + length, [...cells, cell], 0)
    }
  }
  walk(0, [], 0)
  return found
}

/** Each run of figures with the blanks before it, which may be blank cells. */
function* runsIn(text: string, from: number, limit: number): Generator<FigureRun> {
  for (let at = from; at < limit; ) {
    const run = figureRunAt(text, at, limit)
    if (saysFigures(run)) yield run
    at = Math.max(run.end, at) + 1
  }
}

/** The way whose blocks keep their sums. Where it does not keep all, one that keeps a single sum less is as likely. */
function chosen(ways: readonly (readonly ReadCell[])[], run: FigureRun): ReadTable4 {
  const scores = ways.map((way) => TABLE4_BLOCKS.filter((_, block) => blockHolds(way, block)).length)
  const best = Math.max(...scores)
  const margin = best === TABLE4_BLOCKS.length ? 0 : 1
  const near = ways.filter((_, index) => scores[index]! >= best - margin)
  return agreed(near, run.text)
}

function blockHolds(cells: readonly ReadCell[], block: number): boolean {
  const width = TABLE4_COLUMNS.length
  const values = cells
    .slice(block * width, (block + 1) * width)
    .map(({ value }) => (value === null ? 0 : Number(value)))
  return sum(values.slice(0, -1)) === values.at(-1)
}
