import type { PlainDate } from '../dates'
import { printableParagraphs, printableText } from '../report/render/printable-text'
import { type SheetOptions, sheetInput } from '../report/render/typst-sheet'
import { widthInEms } from '../report/text-width'

export type PrintedCell = string | number | null

/** A list, or one volume of it, as it is printed. */
export type PrintedList = {
  organ: string
  title: string
  /** Above the table: what the list was narrowed to, which volume it is. */
  lines: readonly string[]
  /** At the foot of each page. */
  dayLine: string
  day: PlainDate
  columns: readonly { head: string; figure: boolean }[]
  rows: readonly (readonly PrintedCell[])[]
}

/** The type area of an A4 sheet turned, in points: 297 mm without two margins of 12 mm. */
const AREA = 773
/** Left and right of what stands in a cell, in points. */
const INSET = 2.5
/** In points, the largest first; whoever prints at the last one needs good eyes. */
const SIZES = [10, 9, 8, 7, 6] as const
/** A column of running text that is narrower wraps after every few words. */
const READABLE_EMS = 8
const NARROW_EM = 0.55
/** A longer word, such as an address, is broken. */
const WIDEST_WORD_EMS = 12
/** The estimate of a width is not exact. */
const ROUNDING_EMS = 0.2
/** A line of text that takes more wraps. */
const WIDEST_EMS = 40
/** What is no longer stands on one line; a head may take several. */
const SHORT_EMS = 6
const HEAD_LINES = 3

/** The list as the JSON that `assets/typst/list.typ` sets: all columns across A4, at the largest size at which they stand well. */
export function listInput(list: PrintedList, { systemFonts }: Pick<SheetOptions, 'systemFonts'>): string {
  return JSON.stringify({
    ...sheetInput(list.organ, list.title, { date: list.day, systemFonts }),
    ...columnsAcross(list),
    inset: INSET,
    lines: list.lines.map(printableText),
    dayLine: printableText(list.dayLine),
    rows: list.rows.map((row) => row.map(cellText)),
  })
}

/** Each paragraph of what somebody typed begins a line. */
function cellText(value: PrintedCell): string {
  return value === null ? '' : printableParagraphs(String(value)).join('\n')
}

type Wish = { needed: number; wished: number }

function columnsAcross({ columns, rows }: PrintedList) {
  const wishes = columns.map(
    ({ head }, index): Wish =>
      wishOf(
        head,
        rows.map((row) => cellText(row[index] ?? null)),
      ),
  )
  const size = SIZES.find((points) => sum(wishes.map(neededWell)) * points + insets(wishes) <= AREA) ?? SIZES.at(-1)!
  const widths = shared(wishes, (AREA - insets(wishes)) / size)
  return {
    size,
    columns: columns.map(({ head, figure }, index) => ({
      head: printableText(head),
      right: figure,
      width: widths[index]! * size + 2 * INSET,
    })),
  }
}

/** What a column needs so that no word and no short text of it is divided, and what it takes where nothing wraps, in ems. */
function wishOf(head: string, cells: readonly string[]): Wish {
  const lines = cells.flatMap((cell) => cell.split('\n'))
  const words = [head, ...lines].flatMap((line) => line.split(/[^\x21-\u024f]/u))
  const widestWord = Math.min(widest(words), WIDEST_WORD_EMS)
  const widestLine = widest(lines)
  const headEms = widest([head])
  const short = widestLine <= SHORT_EMS ? widestLine : 0
  const needed = Math.max(widestWord, short, Math.min(headEms, 2)) + ROUNDING_EMS
  return { needed, wished: Math.max(needed, headEms / HEAD_LINES, Math.min(widestLine, WIDEST_EMS)) + ROUNDING_EMS }
}

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => widthInEms(text, NARROW_EM)))

const neededWell = ({ needed, wished }: Wish) => Math.max(needed, Math.min(wished, READABLE_EMS))
const insets = (wishes: readonly Wish[]) => wishes.length * 2 * INSET
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Divides the room: each column what it needs, the rest by what is lacking to its wish, and what is still left by width. */
function shared(wishes: readonly Wish[], room: number): number[] {
  const well = wishes.map(neededWell)
  const needs = sum(well) <= room ? well : wishes.map(({ needed }) => needed)
  const lacking = wishes.map(({ wished }, index) => Math.max(0, wished - needs[index]!))
  const share = sum(lacking) === 0 ? 0 : Math.min(1, Math.max(0, room - sum(needs)) / sum(lacking))
  const widths = needs.map((need, index) => need + lacking[index]! * share)
  return widths.map((width) => (width * room) / sum(widths))
}
