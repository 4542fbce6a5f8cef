import { addDays, type PlainDate } from '../dates'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { PUBLICATION_PERIOD } from '../law/time-limits'
import { DUE_SOON_DAYS, type TimeLeft, timeLeft } from '../time-left'

/** The day by which information formed or changed on that day must be published (《条例》第二十六条). */
export function publishBy(
  formedOn: PlainDate,
  calendar: WorkingCalendar,
): { by: PlainDate; provisional: boolean; citation: Citation } | null {
  const period = PUBLICATION_PERIOD[0]!.inForceFrom <= formedOn ? inForceOn(PUBLICATION_PERIOD, formedOn) : null
  if (!period) return null
  const { date, provisional } = addWorkingDays(calendar, formedOn, period.value)
  return { by: date, provisional, citation: period.citation }
}

/**
 * Two days by which a list tells overdue from due soon without a due date for each row: information is overdue if it
 * was formed on or before `overdueIfFormedBy`, and due soon if formed on or before `soonIfFormedBy`.
 */
export type PublicationHorizon = {
  countedFrom: PlainDate
  overdueIfFormedBy: PlainDate
  soonIfFormedBy: PlainDate
}

export function publicationHorizon(calendar: WorkingCalendar, today: PlainDate): PublicationHorizon {
  return {
    countedFrom: PUBLICATION_PERIOD[0]!.inForceFrom,
    overdueIfFormedBy: latestFormed(calendar, today, (by) => by < today),
    soonIfFormedBy: latestFormed(calendar, today, (by) => by <= addWorkingDays(calendar, today, DUE_SOON_DAYS).date),
  }
}

function latestFormed(calendar: WorkingCalendar, from: PlainDate, isDue: (by: PlainDate) => boolean): PlainDate {
  let formedOn = from
  for (let period = publishBy(formedOn, calendar); period && !isDue(period.by); period = publishBy(formedOn, calendar))
    formedOn = addDays(formedOn, -1)
  return formedOn
}

/** The time left to publish information formed on that day: working days, or calendar days once it is overdue. */
export function leftToPublish(
  formedOn: PlainDate,
  calendar: WorkingCalendar,
  today: PlainDate,
): (TimeLeft & { by: PlainDate }) | null {
  const period = publishBy(formedOn, calendar)
  if (!period) return null
  const { by } = period
  return { by, ...timeLeft(by, calendar, today) }
}
