import type { FigureId } from '../report/figures'
import type { ReadReport } from '../reports-read/recognise'
import type { Place, Source, SourceBlock, SourceCell, SourceGrid } from '../reports-read/source'

/** A piece of a line; `marks` are the figures that were read in it, none for a piece between them. */
type ShownPiece = { text: string; marks: readonly string[] }
export type ShownCell = Pick<SourceCell, 'text' | 'rowspan' | 'colspan'> & { marks: readonly string[] }
/** Lines and tables of a file as they are shown; `marks` of a line are the findings that quote it. */
export type ShownBlock =
  | { type: 'line'; pieces: readonly ShownPiece[]; marks: readonly string[] }
  | { type: 'grid'; rows: readonly (readonly ShownCell[])[] }

/** So much of a file is shown; what is read and quoted is shown wherever it stands. */
const MOST_LINES = 1500
const MOST_CELLS = 6000
const LONGEST_TEXT = 2000

/** A passage that a finding quotes, under the mark by which it is lit. */
export type Quoted = { mark: string; quote: string }

type Reading = Pick<ReadReport, 'cells'>

/**
 * The text and tables of a file as they are shown beside the form, with a mark wherever a figure was read or a passage is
 * quoted. Nothing of the file is more than text. `left` counts the lines and tables that are not shown.
 */
export function sourceView(
  { blocks }: Source,
  { cells }: Reading,
  quotes: readonly Quoted[],
): { blocks: ShownBlock[]; left: number } {
  const figures = figuresByPlace(cells)
  const quoted = quotedLines(blocks, quotes)
  const shown: ShownBlock[] = []
  let [lines, gridCells, left] = [0, 0, 0]
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'line') {
      if (block.text.trim() === '') continue
      const marks = quoted.get(index) ?? []
      const pieces = piecesOf(block.text, figures.get(keyOf(block.place)) ?? [])
      if (lines >= MOST_LINES && pieces.length === 1 && marks.length === 0) left++
      else shown.push({ type: 'line', pieces, marks })
      lines++
      continue
    }
    const isRead = block.cells.some(({ place }) => figures.has(keyOf(place)))
    if (gridCells + block.cells.length > MOST_CELLS && !isRead) left++
    else shown.push({ type: 'grid', rows: rowsOf(block, figures) })
    gridCells += block.cells.length
  }
  return { blocks: shown, left }
}

type MarkedFigure = { id: FigureId; at: number; printed: string }

function figuresByPlace(cells: Reading['cells']): Map<string, MarkedFigure[]> {
  const figures = new Map<string, MarkedFigure[]>()
  for (const [id, { place, printed }] of cells) {
    const key = keyOf(place)
    if (key !== NOWHERE) figures.set(key, [...(figures.get(key) ?? []), { id, at: place.at ?? 1, printed }])
  }
  return figures
}

/** A place without the character of its line. */
const keyOf = ({ sheet, page, line, table, row, column }: Place) =>
  [sheet, page, line, table, row, column].map((part) => part ?? '').join(' ')
const NOWHERE = keyOf({})

/** The line in which each passage stands; of a passage that runs over several lines, the first. */
function quotedLines(blocks: readonly SourceBlock[], quotes: readonly Quoted[]): Map<number, string[]> {
  const lines = new Map<number, string[]>()
  const texts = blocks.map((block) => (block.type === 'line' ? unspaced(block.text) : ''))
  for (const { mark, quote } of quotes) {
    const passage = unspaced(quote)
    const index = texts.findIndex((text) => text !== '' && text.includes(passage))
    const found = index >= 0 ? index : texts.findIndex((text) => text.includes(passage.slice(0, LEAST_PASSAGE)))
    if (found >= 0) lines.set(found, [...(lines.get(found) ?? []), mark])
  }
  return lines
}
const LEAST_PASSAGE = 12
const unspaced = (text: string) => text.replace(/\s/g, '')

/** Figures of running text: from where they begin as far as figures and what parts them go on. */
const RUN = /^[\d\s.,，|/\\\-–—−―无]+/

function piecesOf(line: string, figures: readonly MarkedFigure[]): ShownPiece[] {
  const pieces: ShownPiece[] = []
  let from = 0
  const begins = [...new Set(figures.map((figure) => figure.at - 1))].sort((a, b) => a - b)
  for (const [index, at] of begins.entries()) {
    if (at < from || at >= line.length) continue
    const here = figures.filter((figure) => figure.at - 1 === at)
    const length = lengthOf(line.slice(at, begins[index + 1]), here)
    if (at > from) pieces.push({ text: cut(line.slice(from, at)), marks: [] })
    pieces.push({ text: line.slice(at, at + length), marks: here.map(({ id }) => id) })
    from = at + length
  }
  if (from < line.length || pieces.length === 0) pieces.push({ text: cut(line.slice(from)), marks: [] })
  return pieces
}

/** A figure reaches as far as it is printed; several of which one place is known, as far as figures go on. */
function lengthOf(text: string, [figure, ...others]: readonly MarkedFigure[]): number {
  const { printed } = figure!
  if (others.length === 0 && printed !== '' && text.startsWith(printed)) return printed.length
  return Math.max(1, RUN.exec(text)?.[0].trimEnd().length ?? 1)
}

const cut = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)

function rowsOf({ cells }: SourceGrid, figures: ReadonlyMap<string, readonly MarkedFigure[]>): ShownCell[][] {
  const rows = new Map<number, ShownCell[]>()
  const last = Math.max(...cells.map(({ row }) => row))
  for (const { text, row, rowspan, colspan, place } of cells) {
    const marks = (figures.get(keyOf(place)) ?? []).map(({ id }) => id)
    const cell = { text: cut(text), rowspan: Math.min(rowspan, last - row + 1), colspan, marks }
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return Array.from({ length: last + 1 }, (_, row) => rows.get(row) ?? [])
}
