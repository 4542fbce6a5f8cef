import { createRequire } from 'node:module'
import path from 'node:path'
import { gridOfStrokes, linesOf, type Piece, type Stroke } from './pdf-lattice'
import { core } from './plain-text'
import { READ_LIMITS, ReadError } from './read-error'
import type { Source, SourceBlock } from './source'

const OF_A_TABLE = /第二十条第|信息内容|申请人情况|重复申请|国家秘密|公开出版物|其他处理|结果维持|尚未审结|继续办理/
const CHARACTERS_OF_A_SCAN = 60
/** A line is thin; a box that is not is a filled cell. */
const THIN = 2.5

type Matrix = readonly [number, number, number, number, number, number]
type Box = { left: number; right: number; bottom: number; top: number }

/**
 * Reads a PDF file with a text layer: the tables that its strokes draw, page by page, and its lines. Nothing is run or
 * fetched. Throws for a file that is locked, and for pictures of pages.
 */
export async function readPdf(bytes: Buffer): Promise<Source> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    if (document.numPages > READ_LIMITS.pages) throw new ReadError('tooLarge')
    const blocks: SourceBlock[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const pieces = piecesOf((await page.getTextContent()).items)
      const lines = linesOf(pieces)
      for (const [index, { text }] of lines.entries())
        blocks.push({ type: 'line', text, place: { page: number, line: index + 1 } })
      // Strokes take most of the time: they are read only where a table of the form may stand.
      if (!OF_A_TABLE.test(lines.map(({ text }) => core(text)).join(''))) continue
      const strokes = strokesOf(await page.getOperatorList(), pdfjs.OPS)
      const grid = gridOfStrokes(strokes.horizontal, strokes.vertical, pieces, (row, column) => ({
        page: number,
        row,
        column,
      }))
      if (grid) blocks.push(grid)
      page.cleanup()
    }
    const characters = blocks.reduce((sum, block) => sum + (block.type === 'line' ? block.text.length : 0), 0)
    if (characters < CHARACTERS_OF_A_SCAN) throw new ReadError('scan')
    return { titles: [], blocks }
  } catch (error) {
    throw readErrorOf(error)
  } finally {
    await loading.destroy()
  }
}

function readErrorOf(error: unknown): unknown {
  if (error instanceof ReadError || !(error instanceof Error)) return error
  if (error.name === 'PasswordException') return new ReadError('encrypted')
  return /^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef)/.test(error.name) ? new ReadError('damaged') : error
}

/** The words of a page. A piece of text that runs over several cells is cut at its blanks. */
function piecesOf(items: readonly object[]): Piece[] {
  return items.flatMap((item) => {
    if (!('str' in item && 'transform' in item && 'width' in item)) return []
    const { str, transform, width } = item as { str: string; transform: number[]; width: number }
    const [left = 0, base = 0] = transform.slice(4)
    const height = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10
    const each = str.length > 0 ? width / str.length : 0
    return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const [from, to] = [left + index * each, left + (index + text.length) * each]
      return { text, left: from, right: to, x: (from + to) / 2, y: base + height * 0.35, height }
    })
  })
}

/** The horizontal and vertical lines that a page draws, as strokes or as thin filled boxes. */
function strokesOf(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  ops: Record<string, number>,
): { horizontal: Stroke[]; vertical: Stroke[] } {
  const horizontal: Stroke[] = []
  const vertical: Stroke[] = []
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
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
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index]
    if (fn === ops.save || fn === ops.paintFormXObjectBegin) stack.push(matrix)
    if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    if (fn === ops.transform) matrix = times(matrix, args as number[])
    if (fn === ops.paintFormXObjectBegin && Array.isArray(args) && Array.isArray(args[0]))
      matrix = times(matrix, args[0])
    if (fn !== ops.constructPath || !Array.isArray(args)) continue
    const [kind, paths] = args as [number, readonly (ArrayLike<number> | null)[]]
    const parts = paths.flatMap((each) => (each ? [pointsOf(each, matrix)] : [])).flat()
    if (fills.has(kind)) for (const part of parts) draw(boxOf(part))
    if (strokes.has(kind)) for (const part of parts) for (const box of sidesOf(part)) draw(box)
  }
  return { horizontal, vertical }
}

type Point = readonly [number, number]
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

const moved = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [a * x + c * y + e, b * x + d * y + f]

function times([a, b, c, d, e, f]: Matrix, by: readonly number[]): Matrix {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = by
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f]
}
