import type { Table3Row } from '../law/report-formats/report-format'
import { GROUP_WORDS, ROW_WORDS } from './form-words'
import { alike, core, plain } from './plain-text'

/** A row of table 三 by the words of a cell, and how sure that is: 1 for its own words, less for misspelt ones. */
export type Recognised = { row: Table3Row; order: number; certainty: number }

const LEAST_ALIKE = 0.7
const NUMBERED_PART = /\d\s*[.、,/·)]\s*(?=\p{Script=Han})/u

/**
 * The row that a label cell names; undefined for a group’s or a column’s label and for any other text. `beforeFigures`: only
 * figures stand behind it, so that a short label without its number (an automatic one of Word) is a row too.
 */
export function rowOfLabel(text: string, beforeFigures = false): Recognised | undefined {
  const whole = plain(text)
  const parted = whole.split(NUMBERED_PART)
  const numbered = beforeFigures || parted.length > 1 || /[一二三四五六七]\s*[)、.]/.test(whole)
  const said = core(parted.at(-1)!).replace(/^[一二三四五六七](?!\p{Script=Han}?安全)/u, '')
  if (said === '' || GROUP_WORDS.has(said)) return exactRow(said, numbered)
  return exactRow(said, numbered) ?? misspeltRow(said)
}

function exactRow(said: string, numbered: boolean): Recognised | undefined {
  const order = ROW_WORDS.findIndex(
    (words) => (said === words.words || said === words.short) && (numbered || !words.numbered),
  )
  return order < 0 ? undefined : { row: ROW_WORDS[order]!.row, order, certainty: 1 }
}

function misspeltRow(said: string): Recognised | undefined {
  const scored = ROW_WORDS.map(({ row, words, short, numbered }, order) => ({
    row,
    order,
    certainty: numbered ? 0 : Math.max(alike(said, words, LEAST_ALIKE), alike(said, short, LEAST_ALIKE)),
  })).sort((a, b) => b.certainty - a.certainty)
  const [best, next] = scored
  return best && best.certainty >= LEAST_ALIKE && best.certainty > (next?.certainty ?? 0) ? best : undefined
}
