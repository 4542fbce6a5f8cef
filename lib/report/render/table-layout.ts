import { type Block, type DocumentTable, type PlacedCell, place } from '../document'
import { widthInEms } from '../text-width'
import { type RowedBlock, withChartRows } from './chart-rows'

/** Points in a millimetre, the unit of the type area in GB/T 9704. */
const MILLIMETRE = 72 / 25.4

/** The type area of a page of A4 in points, and of one that lies on its side. */
export const TYPE_AREA = {
  portrait: { width: 156 * MILLIMETRE, height: 225 * MILLIMETRE },
  landscape: { width: 225 * MILLIMETRE, height: 156 * MILLIMETRE },
} as const

export type Orientation = keyof typeof TYPE_AREA

/** Points left free at both sides of a cell, and at the left of a label. */
export const CELL_INSET = 2.5
export const LABEL_INSET = 4

/** How a table may be set: size of its type, space above and below each line of cells, widths of its columns, in points. */
export type TableSetting = { size: number; inset: number; columns: readonly number[] }

/** The settings in which no figure of the table is divided, largest first, and the page that they need. */
export type TableLayout = { orientation: Orientation; settings: readonly TableSetting[] }

/** From 小四 down to 六号, each lower than the one before. */
const SIZES = [
  { size: 12, inset: 6 },
  { size: 12, inset: 4 },
  { size: 11, inset: 4 },
  { size: 11, inset: 3 },
  { size: 10.5, inset: 3 },
  { size: 10.5, inset: 2.5 },
  { size: 10.5, inset: 2 },
  { size: 10, inset: 2 },
  { size: 9, inset: 2 },
  { size: 8, inset: 1.5 },
  { size: 7.5, inset: 1 },
] as const

/**
 * No digit is wider in any face that a Word file may be shown in where the official ones are missing; a Chinese character
 * is as wide as its size.
 */
const DIGIT_EM = 0.64
/** A heading over a column of figures may break after two characters, a label after five. */
const HEADING_EM = 2
const LABEL_EM = 5

/** Points by which a sum of widths may be off. */
const ROUNDING = 0.01

const FIGURE = /^[0-9.,%-]+$/

/** Whether a cell holds a figure, which stands on one line in every format. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text)
}

/**
 * All figures of a table stand in one size. The columns of figures become as wide as they need and the labels narrower;
 * then the type becomes smaller; at last the page is turned.
 */
function tableLayout(table: DocumentTable): TableLayout {
  const cells = place(table)
  for (const orientation of ['portrait', 'landscape'] as const) {
    const settings = SIZES.flatMap(({ size, inset }) => {
      const columns = columnWidths(table, cells, size, TYPE_AREA[orientation].width)
      return columns ? [{ size, inset, columns }] : []
    })
    if (settings.length > 0) return { orientation, settings }
  }
  // More digits than a page has room for: the renderer sets single cells smaller.
  const { size, inset } = SIZES.at(-1)!
  const { width } = TYPE_AREA.landscape
  return { orientation: 'landscape', settings: [{ size, inset, columns: usualWidths(table, width) }] }
}

function usualWidths({ columns }: DocumentTable, width: number): number[] {
  const total = columns.reduce((sum, share) => sum + share, 0)
  return columns.map((share) => (share / total) * width)
}

/** The widths of the columns for type of that size, or undefined if a figure would not fit its cell. */
function columnWidths(
  table: DocumentTable,
  cells: readonly PlacedCell[],
  size: number,
  width: number,
): number[] | undefined {
  const usual = usualWidths(table, width)
  const least = usual.map((each, column) => leastWidth(cells, column, size, each))
  const spare = width - sum(least)
  if (spare < -ROUNDING) return undefined
  const wishes = usual.map((each, column) => Math.max(0, each - least[column]!))
  const wished = sum(wishes)
  const widths = least.map((each, column) => each + (wished > 0 ? (spare * wishes[column]!) / wished : 0))
  const fits = cells
    .filter(({ text }) => isFigure(text))
    .every(
      ({ text, column, colspan }) => figureWidth(text, size) <= sum(widths.slice(column, column + colspan)) + ROUNDING,
    )
  return fits ? widths : undefined
}

function leastWidth(cells: readonly PlacedCell[], column: number, size: number, usual: number): number {
  const figures = cells.filter((cell) => cell.column === column && cell.colspan === 1 && isFigure(cell.text))
  if (figures.length === 0) return Math.min(usual, LABEL_EM * size + LABEL_INSET + CELL_INSET)
  const heading = Math.min(usual, HEADING_EM * size + 2 * CELL_INSET)
  return Math.max(heading, ...figures.map(({ text }) => figureWidth(text, size)))
}

function figureWidth(text: string, size: number): number {
  return widthInEms(text, DIGIT_EM) * size + 2 * CELL_INSET
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** A block with what renderers of paper need: a table's layout, charts in rows. */
export type LaidOutBlock =
  | Exclude<RowedBlock, { type: 'table' }>
  | (Extract<Block, { type: 'table' }> & { layout: TableLayout })

/** Blocks that follow each other on pages of one orientation. */
export type PageRun = { orientation: Orientation; blocks: readonly LaidOutBlock[] }

/** Lays out the tables of a document and divides it where the page is turned; the heading of a table goes with it. */
export function pageRuns(blocks: readonly Block[]): PageRun[] {
  const laidOut = withChartRows(blocks).map(
    (block): LaidOutBlock => (block.type === 'table' ? { ...block, layout: tableLayout(block.table) } : block),
  )
  const lies = (block: LaidOutBlock | undefined) => block?.type === 'table' && block.layout.orientation === 'landscape'
  const runs: { orientation: Orientation; blocks: LaidOutBlock[] }[] = []
  for (const [index, block] of laidOut.entries()) {
    const turned = lies(block) || (block.type === 'heading' && lies(laidOut[index + 1]))
    const orientation = turned ? 'landscape' : 'portrait'
    const last = runs.at(-1)
    if (last?.orientation === orientation) last.blocks.push(block)
    else runs.push({ orientation, blocks: [block] })
  }
  return runs
}

/**
 * Points from the table's upper to its lower edge, where the program that sets it cannot be asked: lines are counted by
 * the width of their characters.
 */
export function estimatedHeight(
  table: DocumentTable,
  { size, inset, columns }: TableSetting,
  lineHeight: number,
): number {
  const heights = table.rows.map(() => 0)
  const cells = place(table).map((cell) => {
    const room = sum(columns.slice(cell.column, cell.column + cell.colspan)) - LABEL_INSET - CELL_INSET
    const perLine = Math.max(1, Math.floor(room / size)) * size
    const lines = isFigure(cell.text) ? 1 : Math.max(1, Math.ceil((widthInEms(cell.text, DIGIT_EM) * size) / perLine))
    return { ...cell, height: lines * lineHeight + 2 * inset }
  })
  for (const { row, rowspan, height } of [...cells].sort((a, b) => a.rowspan - b.rowspan)) {
    const last = row + rowspan - 1
    const missing = height - sum(heights.slice(row, last + 1))
    if (missing > 0) heights[last]! += missing
  }
  return sum(heights)
}
