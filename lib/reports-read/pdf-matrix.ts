/** A transformation of a PDF page: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]
export type Point = readonly [number, number]

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0]

export const moved = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [a * x + c * y + e, b * x + d * y + f]

/** `by` first, then `outer`, as PDF files nest their transformations. */
export function times([a, b, c, d, e, f]: Matrix, by: ArrayLike<number>): Matrix {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = Array.from(by)
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f]
}

/** Turns a page clockwise by quarters, as its file asks or as its text lies; the page stays in the first quadrant. */
export function quarterTurns(quarters: number, width: number, height: number): Matrix {
  const turns: readonly Matrix[] = [
    UNCHANGED,
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ]
  return turns[((quarters % 4) + 4) % 4]!
}
