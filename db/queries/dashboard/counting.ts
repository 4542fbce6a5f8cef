import { sql } from 'drizzle-orm'
import type { Days } from '@/lib/list-query'

export const COUNT = sql<number>`count(*)`

/** The sum of counts by day; all of them, or those of some days. */
export function countOf(rows: readonly { day: string | null; count: number }[], days?: Days): number {
  const inside = (day: string | null) => !days || (day !== null && day >= days.from && day <= days.to)
  return rows.reduce((sum, { day, count }) => (inside(day) ? sum + count : sum), 0)
}
