import fc from 'fast-check'
import { addDays, lastDayOf, type PlainDate } from '@/lib/dates'

const FIRST: PlainDate = '2021-06-01'

/** Random days of four and a half years; days around New Year are more frequent. */
export const day: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.integer({ min: 0, max: 1600 }).map((days) => addDays(FIRST, days)),
  fc
    .record({ year: fc.integer({ min: 2021, max: 2025 }), around: fc.integer({ min: -1, max: 2 }) })
    .map(({ year, around }) => addDays(lastDayOf(year), around)),
)
