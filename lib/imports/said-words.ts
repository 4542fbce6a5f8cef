import { plainWords } from './values'
import type { Problem, RowProblem } from './verdict'

/** The meanings that the organ has given to words of its ledgers: our code by column and normalised word. */
export type SaidWords = ReadonlyMap<string, ReadonlyMap<string, string>>
export const NOTHING_SAID: SaidWords = new Map()

/** One such word. */
export type SaidWord = { column: string; word: string; code: string }

export function saidWords(words: readonly SaidWord[]): SaidWords {
  const said = new Map<string, Map<string, string>>()
  for (const { column, word, code } of words) {
    const ofColumn = said.get(column) ?? new Map<string, string>()
    said.set(column, ofColumn.set(plainWords(word), code))
  }
  return said
}

/** The problems that a word is not understood, which is said once for all rows that have it. */
const UNKNOWN_WORDS: ReadonlySet<RowProblem> = new Set([
  'outcome',
  'withheldGround',
  'applicantKind',
  'channel',
  'form',
  'serviceRoute',
  'documentKind',
  'ending',
  'figureKind',
  'measure',
  'unit',
  'category',
  'platform',
])

export type UnknownWord = { column: string; word: string; rows: number }

/** Adds the words of refused rows that are not understood to those that were met before, in the order in which they are met. */
export function noteUnknown(problems: readonly Problem[], met: Map<string, UnknownWord>): void {
  for (const problem of problems) {
    if (problem.kind !== 'row' || !UNKNOWN_WORDS.has(problem.code) || !problem.column || !problem.text) continue
    const key = `${problem.column} ${plainWords(problem.text)}`
    const known = met.get(key)
    if (known) known.rows += 1
    else met.set(key, { column: problem.column, word: problem.text.trim(), rows: 1 })
  }
}
