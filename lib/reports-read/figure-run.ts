import { waysToSplit } from './glued'
import { type ReadCell, readCell } from './read-cell'
import type { Place } from './source'

/** The number of a row is no figure: 2.其他 and 2、其他 begin a label. */
const NUMBERING = '\\d\\s*[.、,/·]\\s*(?=[\\p{Script=Han}“"‘])'
const RUN = new RegExp(`(?:(?!${NUMBERING})[\\d\\s|/\\\\\\-–—−―.,]|无(?!\\p{Script=Han}))*`, 'uy')
const CLOSING = /[^\p{L}\p{N}\s|/\\\-–—−―]*/uy

/** Figures that stand behind a label: the run itself and where it begins and ends. */
export type FigureRun = { start: number; end: number; text: string }

/** The figures from a place on, as far as nothing else stands between them, and no farther than `limit`. */
export function figureRunAt(text: string, from: number, limit: number): FigureRun {
  CLOSING.lastIndex = from
  const start = Math.min(limit, from + (CLOSING.exec(text)?.[0].length ?? 0))
  RUN.lastIndex = start
  const found = (RUN.exec(text)?.[0] ?? '').slice(0, limit - start)
  const run = /^年|^月/.test(text.slice(start + found.length)) ? found.replace(/\d+$/, '') : found
  return { start, end: start + run.length, text: run }
}

export const saysFigures = ({ text }: FigureRun) => /[\d\-–—−―/\\无]/.test(text)

/**
 * Every way in which a run is `count` cells: parted by tabs or strokes, a line each, by blanks, or glued. Empty where it can
 * be none.
 */
export function waysOfRun(
  run: FigureRun,
  count: number,
  placeAt: (offset: number) => Place,
  options: { signed?: boolean; labelled?: boolean } = {},
): ReadCell[][] {
  const apart = partedCells(run.text, count, options.labelled ?? true)
  const ways = apart ? [apart] : waysToSplit(run.text, count, options)
  const begins = run.start + (/\S/.exec(run.text)?.index ?? 0)
  const places = new Map<number, Place>()
  const at = (offset: number) => {
    const place = places.get(offset) ?? placeAt(offset)
    places.set(offset, place)
    return place
  }
  return ways.map((way) => {
    let from = 0
    return way.map((text) => {
      const found = text === '' ? -1 : run.text.indexOf(text, from)
      if (found < 0) return readCell(text, at(begins))
      from = found + text.length
      return readCell(text, at(run.start + found))
    })
  })
}

/** The cells that separators part; undefined where they part another number of cells. */
function partedCells(run: string, count: number, labelled: boolean): string[] | undefined {
  if (!/[^\s|]/.test(run)) return Array<string>(count).fill('')
  const separator = /[|\t]/.exec(run)?.[0]
  if (separator === '|' || (separator && labelled)) return fitted(run.split(separator).slice(1), count)
  if (separator) return fitted(run.replace(/^\s*\n/, '').split(separator), count)
  if (!run.includes('\n')) return undefined
  const lines = run.split('\n')
  const inner = lines.slice(lines[0]!.trim() === '' ? 1 : 0, lines.at(-1)!.trim() === '' ? -1 : undefined)
  const single = inner.every((line) => !/\S\s+\S/.test(line))
  return single && inner.length === count ? inner : undefined
}

/** A label that covered several columns leaves empty cells before the figures, a row’s end empty ones after them. */
function fitted(cells: readonly string[], count: number): string[] | undefined {
  const texts = cells.map((cell) => cell.trim())
  while (texts.length > count && texts.at(-1) === '') texts.pop()
  while (texts.length > count && texts[0] === '') texts.shift()
  return texts.length === count && texts.every((cell) => !/\s/.test(cell)) ? texts : undefined
}
