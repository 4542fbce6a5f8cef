import { grouped } from '../grouped'
import type { Place, SourceCell, SourceGrid } from './source'

/** A stroke of a table: a horizontal or vertical line from one end to the other, at a distance from the edge; in points. */
export type Stroke = { at: number; from: number; to: number }
/** A piece of text with its middle. */
export type Piece = { text: string; x: number; y: number; left: number; right: number; height: number }

type Box = { left: number; right: number; top: number; bottom: number }

/** Lines that are this near are one: borders are drawn twice, or as thin boxes. */
const NEAR = 2.5

/**
 * The tables that strokes draw on a page, as one grid with its merged cells. `y` grows upwards, as in PDF files. A field that
 * strokes do not close on all sides is no cell.
 */
export function gridOfStrokes(
  horizontal: readonly Stroke[],
  vertical: readonly Stroke[],
  pieces: readonly Piece[],
  placeOf: (row: number, column: number) => Place,
): SourceGrid | undefined {
  const across = [...horizontal, ...missingEdges(horizontal, vertical)]
  const xs = clustered(vertical.map(({ at }) => at))
  const ys = clustered(across.map(({ at }) => at)).reverse()
  if (xs.length < 3 || ys.length < 3) return undefined
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const drawn = (strokes: readonly Stroke[], at: number, middle: number) =>
    strokes.some((stroke) => Math.abs(stroke.at - at) <= NEAR && stroke.from <= middle && middle <= stroke.to)
  const wallLeft = (row: number, column: number) => drawn(vertical, xs[column]!, (ys[row]! + ys[row + 1]!) / 2)
  const wallTop = (row: number, column: number) => drawn(across, ys[row]!, (xs[column]! + xs[column + 1]!) / 2)
  const taken = new Set<string>()
  const found: { cell: SourceCell; box: Box; inside: readonly Piece[] }[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row} ${column}`) || !wallLeft(row, column) || !wallTop(row, column)) continue
      let [colspan, rowspan] = [1, 1]
      while (column + colspan < columns && !wallLeft(row, column + colspan)) colspan += 1
      while (row + rowspan < rows && !wallTop(row + rowspan, column)) rowspan += 1
      if (!wallLeft(row, column + colspan) || !wallTop(row + rowspan, column)) continue
      for (let y = row; y < row + rowspan; y++) for (let x = column; x < column + colspan; x++) taken.add(`${y} ${x}`)
      const box = { left: xs[column]!, right: xs[column + colspan]!, top: ys[row]!, bottom: ys[row + rowspan]! }
      const inside = pieces.filter(({ x, y }) => x > box.left && x < box.right && y < box.top && y > box.bottom)
      const place = placeOf(row + 1, column + 1)
      found.push({ cell: { text: textIn(inside, box), row, column, rowspan, colspan, place }, box, inside })
    }
  if (found.length === 0) return undefined
  const doubtful = new Set(doubtfulRows(found))
  const cells = found.map(({ cell, box, inside }) => {
    const unsure = doubtful.has(cell.row) && (inside.length === 0 || inside.some((piece) => leansOver(piece, box)))
    return unsure ? { ...cell, unsure } : cell
  })
  return { type: 'grid', cells }
}

/**
 * The rows in which a figure may stand in the cell beside its own: one leans over the edge of its cell, and a cell is empty.
 * Where no cell is empty, the order of the figures is that of the cells.
 */
function doubtfulRows(found: readonly { cell: SourceCell; box: Box; inside: readonly Piece[] }[]): number[] {
  const rows = grouped(found, ({ cell }) => cell.row)
  return [...rows].flatMap(([row, cells]) =>
    cells.some(({ inside }) => inside.length === 0) &&
    cells.some(({ box, inside }) => inside.some((piece) => leansOver(piece, box)))
      ? [row]
      : [],
  )
}

/** Whether a figure reaches farther over one edge of its cell than over the other; one that is centred in it does not. */
function leansOver({ text, left, right }: Piece, box: Box): boolean {
  const [before, behind] = [box.left - left, right - box.right]
  return /\d/.test(text) && Math.max(before, behind) > NEAR && Math.abs(before - behind) > NEAR
}

/** At a page break tables are often not closed: where several vertical lines end together, the table ends too. */
function missingEdges(horizontal: readonly Stroke[], vertical: readonly Stroke[]): Stroke[] {
  return clustered(vertical.flatMap(({ from, to }) => [from, to])).flatMap((end) => {
    const ending = vertical.filter(({ from, to }) => Math.abs(from - end) <= NEAR || Math.abs(to - end) <= NEAR)
    const places = clustered(ending.map(({ at }) => at))
    if (places.length < LEAST_ENDING || horizontal.some(({ at }) => Math.abs(at - end) <= NEAR * 2)) return []
    return [{ at: end, from: places[0]!, to: places.at(-1)! }]
  })
}
const LEAST_ENDING = 4

function clustered(values: readonly number[]): number[] {
  const clusters: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (clusters.length === 0 || value - clusters.at(-1)! > NEAR) clusters.push(value)
  return clusters
}

/** The text of a cell, line below line. Pieces with a gap between them are apart, so that two numbers never become one. */
function textIn(pieces: readonly Piece[], box: Box): string {
  // What reaches over the edge of its cell may touch what is not its own: it is kept apart.
  const isOver = ({ left, right }: Piece) => left < box.left - NEAR || right > box.right + NEAR
  return linesOf(pieces, isOver)
    .map(({ text }) => text)
    .join('\n')
}

/** Pieces as lines from the top down, each from left to right. */
export function linesOf(
  pieces: readonly Piece[],
  isApart: (piece: Piece) => boolean = () => false,
): { text: string; y: number }[] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line && line[0]!.y - piece.y <= Math.max(line[0]!.height, piece.height) / 2) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.left - b.left)
    const text = sorted.reduce((said, piece, index) => {
      const before = sorted[index - 1]
      const gap = before ? piece.left - before.right : 0
      const apart = gap > piece.height * GAP || (before !== undefined && (isApart(piece) || isApart(before)))
      return said + (apart ? ' ' : '') + piece.text
    }, '')
    return { text: text.trim(), y: line[0]!.y }
  })
}
/** A gap of this share of the height parts words and numbers. */
const GAP = 0.25
