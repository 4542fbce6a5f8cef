/** How many times each value occurs. */
export type Histogram = ReadonlyMap<number, number>

/**
 * The smallest value that at least that share of all does not exceed (nearest rank): a number that occurs, so that a
 * case can be shown for it. Null where there is none.
 */
export function percentile(histogram: Histogram, share: number): number | null {
  const values = [...histogram].sort(([one], [other]) => one - other)
  const total = values.reduce((sum, [, count]) => sum + count, 0)
  let passed = 0
  for (const [value, count] of values) {
    passed += count
    if (passed >= total * share) return value
  }
  return null
}
