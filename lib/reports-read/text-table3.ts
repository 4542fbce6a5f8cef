import { grouped } from '../grouped'
import type { Table3Row } from '../law/report-formats/report-format'
import { type FigureRun, figureRunAt, saysFigures, waysOfRun } from './figure-run'
import type { FlatText } from './flat-text'
import { ROW_WORDS, type RowWords } from './form-words'
import { chainOf, type FoundLabel } from './label-chain'
import { type Letters, lettersOf, numberBefore, placesOf } from './letters'
import { alike, core } from './plain-text'
import { ReadError } from './read-error'
import { openCells, type RowReading, rowHolds } from './settle'

/** A row’s label in running text, with the figures behind it. */
type Label = FoundLabel & { row: Table3Row }

/** Table 三 in running text: its rows as far as they were found, and from where to where it stands. */
export type TextTable3 = { rows: RowReading[]; start: number; end: number }

const CELLS = 7

export function table3InText({ text, placeAt }: FlatText): TextTable3 | undefined {
  const found = labelsIn(text)
  const exact = chainOf(found)
  if (exact.length === 0) return undefined
  if (isThereTwice(found)) throw new ReadError('severalReports')
  const labels = withMisspelt(text, bounded(text, exact))
  if (!labels.some(({ run }) => saysFigures(run))) return undefined
  const rows = withoutBlanksLost(
    labels.map(({ row, run }) => ({ row, run, ways: waysOfRun(run, CELLS, placeAt) })),
    placeAt,
  )
  return { rows, start: labels[0]!.start, end: labels.at(-1)!.run.end }
}

/** A row with the figures of a whole row twice, and other ones: two reports, of which no row may be taken for the other’s. */
function isThereTwice(found: readonly Label[]): boolean {
  const whole = found.filter(({ run, order }) => saysFigures(run) && (order === 0 || isWholeRow(run)))
  const rows = grouped(whole, ({ row }) => row)
  return [...rows.values()].some((labels) => new Set(labels.map(({ run }) => run.text.trim())).size > 1)
}

const isWholeRow = ({ text }: FigureRun) => text.replace(/[\s|]/g, '').length >= CELLS

type Split = { row: Table3Row; run: FigureRun; ways: RowReading['ways'] }

/**
 * Text that glues cells together loses blank ones without a trace. Where a row has too few figures for its cells, no glued
 * row is taken; where none has, glued digits that are parted in places must at least keep their own sum.
 */
function withoutBlanksLost(rows: readonly Split[], placeAt: FlatText['placeAt']): RowReading[] {
  const lost = rows.some(({ run }) => saysFigures(run) && run.text.replace(/[\s|]/g, '').length < CELLS)
  return rows.map(({ row, run, ways }) => {
    const taken = !isGlued(run) ? ways : lost ? [] : isParted(run) ? ways.filter(rowHolds) : ways
    return { row, ways: taken.length > 0 ? taken : [openCells(CELLS, placeAt(run.start), run.text)] }
  })
}

const tokensOf = ({ text }: FigureRun) => text.split(/\s+/).filter((token) => token !== '')
const isGlued = (run: FigureRun) =>
  !/[|\t]/.test(run.text) && saysFigures(run) && tokensOf(run).length < CELLS && !isByLines(run)
const isParted = (run: FigureRun) => tokensOf(run).length > 1
/** A cell a line may have blank lines. */
const isByLines = ({ text }: FigureRun) => text.trim().split('\n').length === CELLS

function labelsIn(text: string): Label[] {
  const letters = lettersOf(text)
  return ROW_WORDS.flatMap((words, order) =>
    placesOfRow(text, letters, words).map(({ start, end }) => {
      return { row: words.row, order, start, end, run: figureRunAt(text, end, text.length) }
    }),
  )
}

/** A label with what stands in its brackets or without it, and with its number where it has one. */
function placesOfRow(text: string, letters: Letters, { number, words, short, numbered }: RowWords) {
  const whole = placesOf(letters, words)
  const shorter = placesOf(letters, short).filter(({ start }) => !whole.some((place) => place.start === start))
  return [...whole, ...shorter].flatMap(({ start, end }) => {
    const from = numberBefore(text, start, number)
    return from === undefined && numbered ? [] : [{ start: from ?? start, end }]
  })
}

/** No row’s figures reach into the next row’s label. */
function bounded(text: string, labels: readonly Label[]): Label[] {
  return labels.map((label, index) => {
    const limit = labels[index + 1]?.start ?? text.length
    const run = figureRunAt(text, label.end, limit)
    return { ...label, run: saysFigures(run) ? run : (runWithinLabel(text, label, limit) ?? run) }
  })
}

/** The figures of a row whose label is set in several lines, around them: behind a beginning of the label, before its rest. */
function runWithinLabel(text: string, { row, start, end }: Label, limit: number): FigureRun | undefined {
  const run = nextRun(text, end, limit)
  if (!run) return undefined
  const { words } = ROW_WORDS.find((each) => each.row === row)!
  const [said, rest] = [core(text.slice(start, run.start)), core(text.slice(run.end, limit))]
  const from = said.indexOf(words[0]!)
  const begun = said.slice(Math.max(0, from))
  return begun !== words && words.startsWith(begun) && rest.startsWith(words.slice(begun.length)) ? run : undefined
}

const LEAST_ALIKE = 0.6

/** Rows whose labels are misspelt or broken by their own figures, looked for between the rows that stand around them. */
function withMisspelt(text: string, labels: readonly Label[]): Label[] {
  return labels.flatMap((label, index) => {
    const next = labels[index + 1]
    const missing = ROW_WORDS.slice(label.order + 1, next ? next.order : label.order + 1)
    return [label, ...(next ? misspeltBetween(text, label.run.end, next.start, missing, label.order + 1) : [])]
  })
}

function misspeltBetween(
  text: string,
  from: number,
  to: number,
  missing: readonly RowWords[],
  firstOrder: number,
): Label[] {
  const found: Label[] = []
  for (let at = from; at < to; ) {
    const run = nextRun(text, at, to)
    if (!run) break
    const said = core(text.slice(at, run.start))
    const best = missing
      .map((words, index) => ({ words, order: firstOrder + index, score: likeness(said, words) }))
      .filter(({ order }) => order > (found.at(-1)?.order ?? -1))
      .sort((a, b) => b.score - a.score)[0]
    if (best && best.score >= LEAST_ALIKE)
      found.push({ row: best.words.row, order: best.order, start: at, end: run.start, run })
    at = run.end
  }
  return found
}

/** The end of what was said may carry a group’s label before the row’s own. */
function likeness(said: string, { words, short }: RowWords): number {
  return Math.max(
    ...[words, short].flatMap((label) =>
      [-1, 0, 1].map((more) => alike(said.replace(/^.*\d/, '').slice(-Math.max(1, label.length + more)), label)),
    ),
  )
}

function nextRun(text: string, from: number, to: number): FigureRun | undefined {
  for (let at = from; at < to; at++) {
    if (!/[\d\-–—/\\]/.test(text[at]!)) continue
    const run = figureRunAt(text, at, to)
    if (saysFigures(run) && run.end > at) return run
  }
  return undefined
}
