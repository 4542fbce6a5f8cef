import type { PlainDate } from '../dates'
import { REGULATIONS_IN_FORCE_FROM } from '../law/articles'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { REPLY_PERIOD } from '../law/time-limits'

/**
 * The day that an organ may set itself for a correction: 《条例》第四十一条 has no period, so the period of a reply is taken
 * as a measure only. Null before the present Regulations.
 */
export function measureOfDay(
  receivedOn: PlainDate,
  calendar: WorkingCalendar,
): { by: PlainDate; citation: Citation } | null {
  if (receivedOn < REGULATIONS_IN_FORCE_FROM) return null
  const { value, citation } = inForceOn(REPLY_PERIOD, receivedOn)
  return { by: addWorkingDays(calendar, receivedOn, value).date, citation }
}
