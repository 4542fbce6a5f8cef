import { clausesOf } from '../prose/clauses'
import { same } from '../prose/figure'
import { type NamedCount, namedCounts } from '../prose/repeated'
import type { Check } from './context'

/** The figure of a named column or account is the same wherever the text gives it (N-6). */
export const figuresAgree: Check = ({ year, text }) => {
  const first = new Map<string, NamedCount>()
  return clausesOf(text).flatMap((clause) =>
    namedCounts(clause, year).flatMap((count) => {
      const earlier = first.get(count.name)
      if (!earlier) first.set(count.name, count)
      if (!earlier || same(earlier.figure, count.figure, Math.max(earlier.step, count.step))) return []
      return [{ rule: 'N-6' as const, ...count.passage, cells: [], found: count.figure, expected: earlier.figure }]
    }),
  )
}
