import { openPdf } from '../open-pdf'
import { gridOfStrokes, linesOf, type Piece } from './pdf-lattice'
import { quarterTurns, times } from './pdf-matrix'
import type { Operators } from './pdf-operators'
import { drawnText } from './pdf-pieces'
import { strokesOf } from './pdf-strokes'
import { core } from './plain-text'
import { READ_LIMITS, ReadError } from './read-error'
import type { Source, SourceBlock } from './source'

const OF_A_TABLE = /第二十条第|信息内容|申请人情况|重复申请|国家秘密|公开出版物|其他处理|结果维持|尚未审结|继续办理/
/** As many figures that stand alone are a row of a table, whose heads may be on the page before. */
const FIGURES_OF_A_ROW = 7
const CHARACTERS_OF_A_SCAN = 60
/**
 * Reads a PDF file with a text layer: the tables that its strokes draw, page by page, and its lines. Nothing is run or
 * fetched. Throws for a file that is locked, and for pictures of pages.
 */
export async function readPdf(bytes: Buffer): Promise<Source> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = await openPdf(bytes)
  try {
    const document = await loading.promise
    if (document.numPages > READ_LIMITS.pages) throw new ReadError('tooLarge')
    const blocks: SourceBlock[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = piecesOf((await page.getTextContent()).items)
      const flowing = linesOf(words)
      // What a page draws takes most of the time: it is read only where a table of the form may stand.
      const drawn =
        mayHoldTable(words, flowing) || page.rotate !== 0
          ? drawnPage(await page.getOperatorList(), pdfjs.OPS, page.rotate, page.view)
          : undefined
      for (const [index, { text }] of (drawn?.lines ?? flowing).entries())
        blocks.push({ type: 'line', text, place: { page: number, line: index + 1 } })
      const grid =
        drawn &&
        gridOfStrokes(drawn.horizontal, drawn.vertical, drawn.pieces, (row, column) => ({
          page: number,
          row,
          column,
        }))
      if (grid) blocks.push(grid)
      page.cleanup()
    }
    const characters = blocks.reduce((sum, block) => sum + (block.type === 'line' ? block.text.length : 0), 0)
    if (characters < CHARACTERS_OF_A_SCAN) throw new ReadError('scan')
    return { titles: [], blocks, tablesInLines: true }
  } catch (error) {
    throw readErrorOf(error)
  } finally {
    await loading.destroy()
  }
}

function mayHoldTable(words: readonly Piece[], lines: readonly { text: string }[]): boolean {
  return (
    words.filter(({ text }) => /^[\d.,/-]+$/.test(text)).length >= FIGURES_OF_A_ROW ||
    OF_A_TABLE.test(lines.map(({ text }) => core(text)).join(''))
  )
}

/** The text and the strokes of a page, upright as it is shown and as most of its text runs. */
function drawnPage(operators: Operators, ops: Record<string, number>, rotate: number, view: readonly number[]) {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const [width, height] = [right - left, top - bottom]
  const shown = quarterTurns(rotate / 90, width, height)
  const asShown = drawnText(operators, ops, shown)
  const lying = asShown.quarters % 2 === 1
  const base = times(quarterTurns(asShown.quarters, lying ? height : width, lying ? width : height), shown)
  const { pieces } = asShown.quarters === 0 ? asShown : drawnText(operators, ops, base)
  return { pieces, lines: linesOf(pieces), ...strokesOf(operators, ops, base) }
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
