import { letterRule, repliesTelling } from '../law/letters/letters'
import { namedOutcome } from '../law/report-formats/names'
import { statutory } from '../statutory'
import type { LetterChoice } from './facts'

type Chosen = Pick<LetterChoice, 'kind' | 'outcome'>

/** How a letter is called where its kind alone would not say which one is meant. */
export function letterName(chosen: Chosen, locale: string): string {
  const name = statutory(letterRule(chosen.kind), locale)
  const told = toldOutcome(chosen, locale)
  return told ? `${name}·${told}` : name
}

/** The outcome that tells a letter from the others of its kind: some kinds of reply tell of several. */
export function toldOutcome({ kind, outcome }: Chosen, locale: string): string | undefined {
  const several = outcome !== null && letterRule(kind).outcomes.length > 1 && repliesTelling(outcome).length === 1
  return several ? statutory(namedOutcome(outcome), locale) : undefined
}
