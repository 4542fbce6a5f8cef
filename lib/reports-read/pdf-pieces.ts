import type { Piece } from './pdf-lattice'
import { type Matrix, moved, times, UNCHANGED } from './pdf-matrix'
import { eachStep, type Operators } from './pdf-operators'

/** Pieces of text where a page draws them, and which way most of its text runs: quarters of a turn against the clock. */
export type DrawnText = { pieces: Piece[]; quarters: number }

type Glyph = { unicode: string; width: number }
type Run = { text: string; from: number; to: number }

/** A gap of this share of an em parts two words that are drawn in one go. */
const WORD_GAP = 0.25
/** The same text as near as this, in its height, is one that is drawn twice to look bold. */
const DRAWN_TWICE = 0.2

/**
 * The text of a page as it is drawn: each run of glyphs stays by itself, so that figures of two cells whose ends nearly touch
 * do not become one.
 */
export function drawnText(operators: Operators, ops: Record<string, number>, base: Matrix): DrawnText {
  const pieces: Piece[] = []
  const directions = [0, 0, 0, 0]
  const text = new TextState()
  eachStep(operators, ops, base, (fn, args, matrix) => {
    if (fn === ops.showText) {
      const shown = text.show((args as [readonly (Glyph | number | null)[]])[0])
      const whole = times(matrix, shown.matrix)
      directions[quartersOf(whole)]! += shown.runs.reduce((count, run) => count + run.text.length, 0)
      pieces.push(...shown.runs.flatMap((run) => pieceOf(run, whole, shown.size)))
    } else text.step(fn, Array.isArray(args) ? args : [], ops)
  })
  return { pieces: withoutDoubles(pieces), quarters: directions.indexOf(Math.max(...directions)) }
}

function quartersOf([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
}

function pieceOf({ text, from, to }: Run, matrix: Matrix, size: number): Piece[] {
  const [start, end] = [moved([from, 0], matrix), moved([to, 0], matrix)]
  const middle = moved([(from + to) / 2, size * 0.35], matrix)
  const top = moved([from, size], matrix)
  const height = Math.hypot(top[0] - start[0], top[1] - start[1]) || 10
  const [left, right] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])]
  return text === '' ? [] : [{ text, left, right, x: middle[0], y: middle[1], height }]
}

/** The state of text that PDF files keep between the steps: where the next glyph stands, in which size and with which gaps. */
class TextState {
  private matrix: Matrix = UNCHANGED
  private line: Matrix = UNCHANGED
  private size = 1
  private leading = 0
  private charSpacing = 0
  private wordSpacing = 0
  private scale = 1

  step(fn: number, args: readonly unknown[], ops: Record<string, number>): void {
    const [first, second] = args as [number, number]
    if (fn === ops.beginText) this.begin(UNCHANGED)
    else if (fn === ops.setTextMatrix) this.begin(times(UNCHANGED, numbersIn(args)))
    else if (fn === ops.setFont) this.size = second
    else if (fn === ops.setCharSpacing) this.charSpacing = first
    else if (fn === ops.setWordSpacing) this.wordSpacing = first
    else if (fn === ops.setHScale) this.scale = first / 100
    else if (fn === ops.setLeading) this.leading = -first
    else if (fn === ops.moveText) this.move(first, second)
    else if (fn === ops.setLeadingMoveText) {
      this.leading = second
      this.move(first, second)
    } else if (fn === ops.nextLine) this.move(0, this.leading)
  }

  /** The words that are shown in one go, along the direction of writing; moves on behind them. */
  show(glyphs: readonly (Glyph | number | null)[]): { runs: Run[]; matrix: Matrix; size: number } {
    const runs: Run[] = []
    let [at, gap] = [0, Number.POSITIVE_INFINITY]
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        const step = (-glyph / 1000) * this.size * this.scale
        at += step
        gap += step
        continue
      }
      const width = ((glyph.width / 1000) * this.size + this.charSpacing) * this.scale
      if (/^\s*$/.test(glyph.unicode)) {
        at += width + (glyph.unicode === ' ' ? this.wordSpacing * this.scale : 0)
        gap = Number.POSITIVE_INFINITY
        continue
      }
      const last = runs.at(-1)
      if (last && gap <= this.size * WORD_GAP) Object.assign(last, { text: last.text + glyph.unicode, to: at + width })
      else runs.push({ text: glyph.unicode, from: at, to: at + width })
      at += width
      gap = this.charSpacing * this.scale
    }
    const { matrix } = this
    this.matrix = times(matrix, [1, 0, 0, 1, at, 0])
    return { runs, matrix, size: this.size }
  }

  private begin(matrix: Matrix): void {
    this.matrix = matrix
    this.line = matrix
  }

  private move(x: number, y: number): void {
    this.begin(times(this.line, [1, 0, 0, 1, x, y]))
  }
}

/** Six numbers as they come, or as one list of them. */
function numbersIn(args: readonly unknown[]): ArrayLike<number> {
  const [first] = args
  return typeof first === 'number' ? (args as number[]) : (first as ArrayLike<number>)
}

function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const byText = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = byText.get(piece.text) ?? []
    const near = piece.height * DRAWN_TWICE
    if (same.some(({ x, y }) => Math.abs(x - piece.x) <= near && Math.abs(y - piece.y) <= near)) return false
    byText.set(piece.text, [...same, piece])
    return true
  })
}
