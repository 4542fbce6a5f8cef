import { type Matrix, times } from './pdf-matrix'

/** What a page draws, step by step, as the library for PDF files hands it on. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** Runs through a page with the transformation that holds at each step, from `base` on. */
export function eachStep(
  { fnArray, argsArray }: Operators,
  ops: Record<string, number>,
  base: Matrix,
  step: (fn: number, args: unknown, matrix: Matrix) => void,
): void {
  const stack: Matrix[] = []
  let matrix = base
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index]
    if (fn === ops.save || fn === ops.paintFormXObjectBegin) stack.push(matrix)
    if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    if (fn === ops.transform) matrix = times(matrix, args as number[])
    if (fn === ops.paintFormXObjectBegin && Array.isArray(args) && Array.isArray(args[0]))
      matrix = times(matrix, args[0])
    step(fn, args, matrix)
  }
}
