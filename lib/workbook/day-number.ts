import { daysBetween, isPlainDate, type PlainDate } from '../dates'
import type { CellValue } from './workbook'

const BEFORE_THE_FIRST = '1899-12-30'
/** Spreadsheet programs count a 29 February 1900, which never was: days before the next one differ between them. */
const FIRST_SOUND_NUMBER = 61

/** The number by which a spreadsheet keeps a day; undefined for days before March 1900, which it has no sure number for. */
export function dayNumber(day: PlainDate): number | undefined {
  const number = daysBetween(BEFORE_THE_FIRST, day)
  return number >= FIRST_SOUND_NUMBER ? number : undefined
}

/** A text that is nothing but a day becomes a date; all else stays. */
export function datedValue(value: string | number | null): CellValue {
  return typeof value === 'string' && isPlainDate(value) ? { day: value } : value
}
