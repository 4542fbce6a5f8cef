import { clausesOf } from '../prose/clauses'
import { same } from '../prose/figure'
import { type NamedCount, namedCounts } from '../prose/repeated'
import type { Check } from './context'

/** The figure of a named column or account is the same wherever the text gives it (N-6). */
export const figuresAgree: Check = ({ year, text }) => {
  const first = new Map<string, NamedCount>()
  return clausesOf(text).flatMap((clause) =>
    namedCounts(clause, year).flatMap((said) => {
      const earlier = first.get(said.name)
      if (!earlier) first.set(said.name, said)
      if (!earlier || same(earlier.figure, said.figure, Math.max(earlier.step, said.step))) return []
      return [{ rule: 'N-6' as const, ...said.passage, cells: [], found: said.figure, expected: earlier.figure }]
    }),
  )
}
