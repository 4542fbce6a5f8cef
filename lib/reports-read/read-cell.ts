import { plain } from './plain-text'
import type { Place, SourceCell } from './source'

/** What is printed in a cell: a number, a written zero, nothing, a dash or slash, or words. They are never the same. */
type CellState = 'number' | 'zero' | 'blank' | 'dash' | 'text'

/** By what glued digits were cut where no sum of the tables says it: the report of the year before, or the report’s text. */
export type SettledBy = 'lastYear' | 'text'

/**
 * A cell as it was read. `value` is the printed decimal without its separators, null where no single number is printed;
 * `may` are the numbers that glued digits may stand for, where no sum of the table decides between them.
 */
export type ReadCell = {
  state: CellState
  value: string | null
  printed: string
  place: Place
  may?: readonly string[]
  by?: SettledBy
}

const DASH = /^[-\u2010-\u2015\u2212/\\|~_*]+$/
const NUMBER =
  /^(?<sign>[-\u2212\u2013])?(?<digits>\d{1,3}(?:,\d{3})+|\d{1,13})(?<decimals>\.\d{1,6})?(?<unit>[件项条个宗起次份])?$/u
/** 22（其中修订16件）: what stands in brackets is no part of the number. */
const NOTE = /\([^()]*\)|\[[^\]]*\]/g

/** Reads a cell of a table. What may belong to another cell is no number. */
export function readTableCell({ text, place, unsure }: SourceCell): ReadCell {
  return unsure ? { state: 'text', value: null, printed: text.trim(), place } : readCell(text, place)
}

/** Reads a cell that stands alone. */
export function readCell(text: string, place: Place): ReadCell {
  const printed = text.trim()
  const bare = plain(printed).replace(/\s/g, '')
  if (bare === '') return { state: 'blank', value: null, printed, place }
  if (DASH.test(bare)) return { state: 'dash', value: null, printed, place }
  // Two numbers in one cell are not one longer number.
  if (/\d\s+\d/.test(plain(printed).replace(NOTE, ''))) return { state: 'text', value: null, printed, place }
  const number = NUMBER.exec(bare) ?? NUMBER.exec(bare.replace(NOTE, ''))
  return number ? numberCell(number.groups!, printed, place) : { state: 'text', value: null, printed, place }
}

function numberCell(groups: Partial<Record<string, string>>, printed: string, place: Place): ReadCell {
  const value = decimal(`${groups.digits}${groups.decimals ?? ''}`)
  const negative = groups.sign !== undefined && value !== '0'
  return { state: value === '0' ? 'zero' : 'number', value: negative ? `-${value}` : value, printed, place }
}

/** Digits as the shortest decimal: without separators, leading zeros and idle decimals. */
function decimal(digits: string): string {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const decimals = fraction.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (decimals === '' ? '' : `.${decimals}`)
}

/** Whether nothing is printed, or a dash or slash for nothing. */
export const isLeftOut = ({ state }: ReadCell) => state === 'blank' || state === 'dash'

export const isNumber = ({ value }: ReadCell) => value !== null

/** Whether a cell says nothing more than the number itself. */
export function isPlainNumber({ value, printed }: ReadCell): boolean {
  return value !== null && printed === value
}
