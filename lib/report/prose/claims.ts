import type { TableFigureId } from '../history/published-report'
import type { Found } from './clauses'
import { figureOf } from './figure'
import type { Passage } from './sentences'

/** The rule that compares a claim with the tables. */
export type ClaimRule = 'N-1' | 'N-2' | 'N-3' | 'N-4'

/**
 * A figure that the text states of the tables: which sums of cells it may be, the figure in the unit of those cells,
 * how far it may be rounded, and the passage that states it.
 */
export type Claim = {
  rule: ClaimRule
  may: readonly (readonly TableFigureId[])[]
  figure: number
  step: number
  passage: Passage
}

export function claim(rule: ClaimRule, found: Found, ...may: readonly (readonly TableFigureId[])[]): Claim {
  return { rule, may, ...figureOf(found.groups), passage: found.passage }
}

/** A claim that there was nothing. */
export function nothing(rule: ClaimRule, { passage }: Found, ...may: readonly (readonly TableFigureId[])[]): Claim {
  return { rule, may, figure: 0, step: 0, passage }
}
