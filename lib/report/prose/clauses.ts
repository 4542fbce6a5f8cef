import { type Mapped, rewritten, sliceOf, splitAt } from './mapped'
import type { Narrative, Passage, Sentence } from './sentences'
import { passageOf, sentencesOf } from './sentences'

/** What lies between two commas, with the words of its sentence before it. A bracket that counts is a clause of its own. */
export type Clause = { sentence: Sentence; piece: Mapped; before: string; inBrackets: boolean }

const COUNTING_BRACKET = /（([^（）]*\d[^（）]*)）/g
const TITLE = /《[^》]*》|〔[^〕]*〕/g

/** The clauses of the narrative; titles and document numbers, whose figures and years state nothing, are left out. */
export function clausesOf(text: Narrative | undefined): Clause[] {
  return sentencesOf(text).flatMap(clausesOfSentence)
}

export function clausesOfSentence(whole: Sentence): Clause[] {
  const sentence = { ...whole, ...rewritten(whole, TITLE, () => '') }
  const outer = rewritten(sentence, COUNTING_BRACKET, () => '')
  const inner = [...sentence.text.matchAll(COUNTING_BRACKET)].flatMap(({ index, 0: bracket }) =>
    partsOf(sentence, sliceOf(sentence, index + 1, index + bracket.length - 1), true, sentence.text.slice(0, index)),
  )
  return [...partsOf(sentence, outer, false, ''), ...inner]
}

function partsOf(sentence: Sentence, piece: Mapped, inBrackets: boolean, lead: string): Clause[] {
  let before = lead
  return splitAt(piece, /[，：]/g).map((part) => {
    const clause = { sentence, piece: part, before, inBrackets }
    before += `${part.text}，`
    return clause
  })
}

type Groups = Partial<Record<string, string>>

/** Where in its clause a pattern matched: its named groups, the words of the clause before it, the passage in the source. */
export type Found = { match: RegExpExecArray; groups: Groups; clause: Clause; head: string; passage: Passage }

export function foundIn(clause: Clause, pattern: RegExp): Found[] {
  return [...clause.piece.text.matchAll(pattern)].map((match) => ({
    match,
    groups: match.groups ?? {},
    clause,
    head: clause.piece.text.slice(0, match.index),
    passage: passageOf(clause.sentence, clause.piece, match.index, match.index + match[0].length),
  }))
}
