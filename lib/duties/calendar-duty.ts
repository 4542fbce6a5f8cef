import { type PlainDate, yearOf } from '../dates'
import type { WorkingCalendar } from '../law/calendar/calendar'

/** The notice of a year's days off comes out in November; from its first day on the ledger asks for it. */
const ASKED_FROM = '11-01'

/** The year whose days off the calendar lacks though deadlines reach into it, and by when it is needed; or null. */
export function missingYear(calendar: WorkingCalendar, today: PlainDate): { year: number; by: PlainDate } | null {
  const year = yearOf(today)
  if (!calendar.years.has(year)) return { year, by: `${year}-01-01` as PlainDate }
  if (today.slice(5) >= ASKED_FROM && !calendar.years.has(year + 1))
    return { year: year + 1, by: `${year}-12-31` as PlainDate }
  return null
}
