import type { PlainDate } from '../../dates'
import { type Citation, type Dated, inForceOn } from '../citation'
import { OUTCOMES, type OutcomeCode } from '../outcomes'
import type { LetterRule } from './letter'
import { NOTICES } from './notices'
import { PAPERS } from './papers'
import type { LetterPart } from './parts'
import { REPLIES } from './replies'

/** Every paper of a request, by its code. */
const LETTERS = { ...NOTICES, ...REPLIES, ...PAPERS }

export type LetterKind = keyof typeof LETTERS
export const LETTER_KINDS = Object.keys(LETTERS) as [LetterKind, ...LetterKind[]]

/** The rule of a kind, whichever it is. */
export function letterRule(kind: LetterKind): LetterRule {
  return LETTERS[kind]
}

/** What a letter of that day must hold, each part with the article that asks for it. */
export function mandatoryParts(kind: LetterKind, day: PlainDate): Dated<LetterPart>[] {
  const { parts } = letterRule(kind)
  const versionsOf = (part: LetterPart) => parts.filter(({ value }) => value === part)
  return [...new Set(parts.map(({ value }) => value))]
    .map(versionsOf)
    .filter((versions) => versions.some(({ inForceFrom }) => inForceFrom <= day))
    .map((versions) => inForceOn(versions, day))
}

/**
 * The kinds of reply that tell an outcome: one, or one for each of the two items of Art. 36 that the outcome takes in
 * (already public or given; not existing or not for this organ).
 */
export function repliesTelling(outcome: OutcomeCode): LetterKind[] {
  return LETTER_KINDS.filter((kind) => letterRule(kind).outcomes.includes(outcome))
}

/** What a letter cites as its legal basis: the article of its outcome first, then those of its kind. */
export function basisOf(kind: LetterKind, outcome: OutcomeCode | null): readonly Citation[] {
  const { basis, outcomes } = letterRule(kind)
  // Where a kind tells one item of the outcome's article, its own basis says which.
  const tells = outcome !== null && outcomes.includes(outcome) && repliesTelling(outcome).length === 1
  return tells && outcome !== 'other.other' ? [OUTCOMES[outcome].citation, ...basis] : basis
}
