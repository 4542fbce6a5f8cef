import { type PlainDate, yearOf } from '../dates'
import type { WorkingCalendar } from '../law/calendar/calendar'

/** From this day, `MM-DD`, the ledger asks for next year's notice of days off, which is published in November. */
const NOTICE_NEEDED_FROM = '11-01'

/** The next year without a notice of days off, and the day by which it is needed; or null. */
export function missingYear(calendar: WorkingCalendar, today: PlainDate): { year: number; by: PlainDate } | null {
  const year = yearOf(today)
  if (!calendar.years.has(year)) return { year, by: `${year}-01-01` as PlainDate }
  if (today.slice(5) >= NOTICE_NEEDED_FROM && !calendar.years.has(year + 1))
    return { year: year + 1, by: `${year}-12-31` as PlainDate }
  return null
}
