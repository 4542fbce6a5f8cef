import { INSTRUMENTS } from '../law/instruments'
import type { Sentences } from '../sentences'
import { columnLabel, type ImportKind } from './columns'
import type { Problem, Verdict } from './verdict'

/** Why a row is refused, in words: the column, the reason, the article. */
function problemWords(say: Sentences, kind: ImportKind, problem: Problem): string {
  const heading = problem.column ? `${columnLabel(kind, problem.column)}：` : ''
  return `${heading}${reasonWords(say, problem)}`
}

function reasonWords(say: Sentences, problem: Problem): string {
  switch (problem.kind) {
    case 'row':
      return say(`import.problem.${problem.code}`, { text: problem.text ?? '', line: problem.line ?? 0 })
    case 'field': {
      const [code, limit] = problem.code.split('|')
      return say(`field.${code}`, { limit: Number(limit ?? 0) })
    }
    case 'breach': {
      const { citation } = problem
      const article = citation ? `（${INSTRUMENTS[citation.instrument].short}${citation.article}）` : ''
      return `${say(`breach.${problem.code}`)}${article}`
    }
  }
}

/** What becomes of a row, in words. */
export function verdictWords(say: Sentences, kind: ImportKind, verdict: Verdict): string {
  switch (verdict.is) {
    case 'refused':
      return verdict.problems.map((problem) => problemWords(say, kind, problem)).join('；')
    case 'incomplete':
      return `${say('import.verdict.incomplete')}：${verdict.gaps.map((gap) => say(`import.gap.${gap}`)).join('；')}`
    default:
      return say(`import.verdict.${verdict.is}`)
  }
}
