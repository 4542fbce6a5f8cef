import type { Stroke } from './pdf-lattice'
import { type Matrix, moved, type Point } from './pdf-matrix'
import { eachStep, type Operators } from './pdf-operators'

/** A line is thin; a box that is not is a filled cell. */
const THIN = 2.5

type Box = { left: number; right: number; bottom: number; top: number }

/** The horizontal and vertical lines that a page draws, as strokes or as thin filled boxes. */
export function strokesOf(
  operators: Operators,
  ops: Record<string, number>,
  base: Matrix,
): { horizontal: Stroke[]; vertical: Stroke[] } {
  const horizontal: Stroke[] = []
  const vertical: Stroke[] = []
  const draw = ({ left, right, bottom, top }: Box) => {
    if (top - bottom <= THIN && right - left > THIN) horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (right - left <= THIN && top - bottom > THIN)
      vertical.push({ at: (left + right) / 2, from: bottom, to: top })
  }
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ])
  const fills = new Set([ops.fill, ops.eoFill])
  eachStep(operators, ops, base, (fn, args, matrix) => {
    if (fn !== ops.constructPath || !Array.isArray(args)) return
    const [kind, paths] = args as [number, readonly (ArrayLike<number> | null)[]]
    const parts = paths.flatMap((each) => (each ? [pointsOf(each, matrix)] : [])).flat()
    if (fills.has(kind)) for (const part of parts) draw(boxOf(part))
    if (strokes.has(kind)) for (const part of parts) for (const box of sidesOf(part)) draw(box)
  })
  return { horizontal, vertical }
}

/** How many numbers follow each step of a path: move, line, curve, close. */
const NUMBERS_OF_STEP = [2, 2, 6, 0]

/** The parts of a path as their points on the page. */
function pointsOf(steps: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = []
  for (let at = 0; at < steps.length; ) {
    const step = steps[at]!
    const numbers = NUMBERS_OF_STEP[step] ?? 4
    if (step === 0) parts.push([])
    if (numbers >= 2) parts.at(-1)?.push(moved([steps[at + numbers - 1]!, steps[at + numbers]!], matrix))
    else if (parts.at(-1)?.[0]) parts.at(-1)!.push(parts.at(-1)![0]!)
    at += numbers + 1
  }
  return parts
}

function sidesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, index) => boxOf([points[index]!, point]))
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}
