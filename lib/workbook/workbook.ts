import type { PlainDate } from '../dates'
import type { Look } from './looks'

/** A workbook to be written: its sheets are taken, and their rows read, only as the file is written. */
export type Workbook = {
  title: string
  creator: string
  sheets: Iterable<Sheet>
}

export type Sheet = {
  name: string
  /** Of each column, in widths of a digit; a Chinese character takes two. */
  widths: readonly number[]
  rows: Iterable<SheetRow>
  /** How cells that nothing is written into look, for a sheet that is to be filled in. */
  columnLook?: Look
  /** So many rows stay in sight, and stand on each printed page again. */
  headRows?: number
  /** Printed on A4, as wide as the paper. */
  landscape?: boolean
  /** Printed on one page. */
  onePage?: boolean
  /** Rows, counted from 0, with which a new page begins. */
  pageBreaks?: readonly number[]
  /** Stands above each printed page. */
  printedTitle?: string
  choices?: readonly Choices[]
  pictures?: readonly Picture[]
}

export type SheetRow = {
  cells: readonly (SheetCell | undefined)[]
  /** In points; without it the program that opens the file makes room for wrapped text. */
  height?: number
}

export type SheetCell = {
  value: CellValue
  look?: Look
  /** How many columns and rows it is merged over, one without it. */
  across?: number
  down?: number
}

/** Text stays text whatever it begins with; a day is a date of the spreadsheet. */
export type CellValue = string | number | null | { day: PlainDate }

/** Cells of a column, between two rows counted from 1, that offer the entries of a list on another sheet, `选项!$A$2:$A$7`. */
export type Choices = { column: number; from: number; to: number; entries: string }

/** A picture over the sheet; its upper left corner stands in a cell, row and column counted from 0. */
export type Picture = {
  png: Uint8Array
  row: number
  column: number
  widthPx: number
  heightPx: number
  name: string
  /** The picture in words. */
  alternative: string
}

/** No sheet of a spreadsheet program has more rows. */
export const MOST_ROWS = 1_048_576

/** What one cell can hold. */
export const MOST_CHARACTERS = 32_767
