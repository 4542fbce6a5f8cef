import { citationText } from '../law/citation'
import type { Sentences } from '../sentences'
import { columnLabel, type ImportKind } from './columns'
import { placeOf } from './lines'
import type { Aside } from './odd-rows'
import type { Problem, Verdict } from './verdict'

/** In which words, of what kind of import, and of a file with which sheets. */
export type Wording = { say: Sentences; kind: ImportKind; sheets: readonly { name: string }[] }

/** A row as its reader finds it: by its number, and where the file has several sheets by the name of its sheet. */
export function rowWords({ say, sheets }: Omit<Wording, 'kind'>, line: number): string {
  const { sheet, row } = placeOf(line)
  const name = sheets[sheet]?.name
  return sheets.length > 1 && name ? say('import.rowOf', { sheet: name, line: row }) : say('import.row', { line: row })
}

/** Why a row is refused, in words: the column, the reason, the article. */
function problemWords(wording: Wording, problem: Problem): string {
  const heading = problem.column ? `${columnLabel(wording.kind, problem.column)}：` : ''
  return `${heading}${reasonWords(wording, problem)}`
}

function reasonWords(wording: Wording, problem: Problem): string {
  const { say } = wording
  switch (problem.kind) {
    case 'row': {
      const row = problem.line === undefined ? '' : rowWords(wording, problem.line)
      return say(`import.problem.${problem.code}`, { text: problem.text ?? '', row })
    }
    case 'field': {
      const [code, limit] = problem.code.split('|')
      return say(`field.${code}`, { limit: Number(limit ?? 0) })
    }
    case 'breach': {
      const { citation } = problem
      const article = citation ? `（${citationText(citation)}）` : ''
      return `${say(`breach.${problem.code}`)}${article}`
    }
  }
}

/** The result of a row as text. */
export function verdictWords(wording: Wording, verdict: Verdict): string {
  const { say } = wording
  switch (verdict.is) {
    case 'refused':
      return verdict.problems.map((problem) => problemWords(wording, problem)).join('；')
    case 'incomplete':
      return `${say('import.verdict.incomplete')}：${verdict.gaps.map((gap) => say(`import.gap.${gap}`)).join('；')}`
    case 'known': {
      return verdict.like ? say('import.verdict.likeNumber', verdict.like) : say('import.verdict.known')
    }
    default:
      return say(`import.verdict.${verdict.is}`)
  }
}

/** That a row is set aside, and why. */
export function asideWords(wording: Wording, { line, reason, text }: Aside): string {
  const { say } = wording
  return say('import.asideSays', { row: rowWords(wording, line), reason: say(`import.aside.${reason}`), text })
}
