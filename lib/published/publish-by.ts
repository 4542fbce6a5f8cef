import type { PlainDate } from '../dates'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { PUBLICATION_PERIOD } from '../law/time-limits'

/** By when information formed or changed on that day is to be published (《条例》第二十六条). */
export function publishBy(
  formedOn: PlainDate,
  calendar: WorkingCalendar,
): { by: PlainDate; provisional: boolean; citation: Citation } | null {
  const period = PUBLICATION_PERIOD[0]!.inForceFrom <= formedOn ? inForceOn(PUBLICATION_PERIOD, formedOn) : null
  if (!period) return null
  const { date, provisional } = addWorkingDays(calendar, formedOn, period.value)
  return { by: date, provisional, citation: period.citation }
}
