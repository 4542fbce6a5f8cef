import type { Source } from './source'

/** Reads pasted or saved text: its lines, which keep their tabs and blanks. */
export function readLines(text: string): Source {
  const blocks = text
    .split(/\r\n|\n|\r|\u2028|\u2029|\f/)
    .map((line, index) => ({ type: 'line' as const, text: line, place: { line: index + 1 } }))
  return { titles: [], blocks }
}
