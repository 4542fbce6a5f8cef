import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import {
  REMEDY_RESULTS,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import { alike, core } from './plain-text'
import { type ReadCell, readTableCell } from './read-cell'
import { cellsOfRow, type PlacedGrid, type SourceCell, saysNoWords } from './source'
import { TABLE4_CELLS } from './text-table4'

const [{ table4 }] = LATEST_FORMATS_FIRST as [(typeof LATEST_FORMATS_FIRST)[number]]
const RESULT_WORDS: readonly [string, Table4Column][] = [
  ...REMEDY_RESULTS.map((result): [string, Table4Column] => [core(table4.results[result].label), result]),
  [core(table4.total), 'total'],
]
const BLOCK_WORDS: readonly [string, Table4Block][] = TABLE4_BLOCKS.map((block) => [
  core(table4.blocks[block].label),
  block,
])
const LEAST_ALIKE = 0.7

/** The fifteen cells of table 四 in a table, by their heads or, below other tables’ heads, by their number. */
export function table4InGrid(grid: PlacedGrid): readonly ReadCell[] | undefined {
  for (let row = 0; row < grid.rows; row++) {
    const values = cellsOfRow(grid, row).filter((cell) => cell.row === row && saysNoWords(cell))
    const taken = byHeads(grid, row, values) ?? byNumber(values)
    if (taken) return taken.map(readTableCell)
  }
  return byBlocks(grid)
}

/** Cells without heads are those of table 四 if there are fifteen figures, whatever empty cells a sheet has beside them. */
function byNumber(values: readonly SourceCell[]): SourceCell[] | undefined {
  const filled = values.map(({ text }) => text.trim() !== '')
  const taken = values.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1)
  return taken.length === TABLE4_CELLS && filled.includes(true) ? taken : undefined
}

/** The cells in the order of the form where every column’s heads say which block and result it is. */
function byHeads(grid: PlacedGrid, row: number, values: readonly SourceCell[]): SourceCell[] | undefined {
  if (values.length < TABLE4_CELLS) return undefined
  const found = new Map<string, SourceCell>()
  for (const value of values) {
    const above = Array.from({ length: row }, (_, at) => grid.at(at, value.column)?.text ?? '')
    const block = above.map(blockOf).findLast((each) => each !== undefined)
    const result = above.map(resultOf).findLast((each) => each !== undefined)
    if (block && result) found.set(`${block}.${result}`, value)
  }
  const ordered = TABLE4_BLOCKS.flatMap((block) =>
    TABLE4_COLUMNS.flatMap((column) => found.get(`${block}.${column}`) ?? []),
  )
  return ordered.length === TABLE4_CELLS ? ordered : undefined
}

/** Some offices print the blocks below each other: a block’s name and its five cells. */
function byBlocks(grid: PlacedGrid): readonly ReadCell[] | undefined {
  const found = new Map<Table4Block, readonly SourceCell[]>()
  for (let row = 0; row < grid.rows; row++) {
    const cells = cellsOfRow(grid, row)
    const named = cells.findLastIndex(({ text }) => blockOf(text) !== undefined)
    const behind = cells.slice(named + 1).filter((cell) => cell.row === row)
    if (named < 0 || behind.length !== TABLE4_COLUMNS.length || !behind.every(saysNoWords)) continue
    found.set(blockOf(cells[named]!.text)!, behind)
  }
  const cells = TABLE4_BLOCKS.flatMap((block) => found.get(block) ?? [])
  return cells.length === TABLE4_CELLS ? cells.map(readTableCell) : undefined
}

/** 结果 维持 and 维持结果 are the same head. */
function resultOf(text: string): Table4Column | undefined {
  const said = core(text)
  const exact = RESULT_WORDS.find(([words]) => words === said || words === said.replace(/^(.*)结果$/, '结果$1'))
  return (exact ??
    RESULT_WORDS.find(([words]) => words.length > 2 && alike(words, said, LEAST_ALIKE) >= LEAST_ALIKE))?.[1]
}

function blockOf(text: string): Table4Block | undefined {
  const said = core(text)
  const exact = BLOCK_WORDS.find(([words]) => words === said)
  return (exact ?? BLOCK_WORDS.find(([words]) => alike(words, said, LEAST_ALIKE) >= LEAST_ALIKE))?.[1]
}
