import { addDays, daysBetween, type PlainDate } from '../dates'
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { REPLY_PERIOD } from '../law/time-limits'

/** When the reply is due; `provisional` where the calendar does not reach that far. */
export type Clock = {
  startsOn: PlainDate
  dueOn: PlainDate
  workingDays: number
  provisional: boolean
  citation: Citation
}

/** The reply period that runs from the day of receipt (Art. 33). */
export function readClock(receivedOn: PlainDate, calendar: WorkingCalendar): Clock {
  const { value: workingDays, citation } = inForceOn(REPLY_PERIOD, receivedOn)
  const { date: dueOn, provisional } = addWorkingDays(calendar, receivedOn, workingDays)
  return { startsOn: receivedOn, dueOn, workingDays, provisional, citation }
}

/** Working days until the due date (0 on the day itself), or calendar days since it has passed. */
export type TimeLeft = { overdue: false; workingDays: number } | { overdue: true; days: number }

export function timeLeft(dueOn: PlainDate, calendar: WorkingCalendar, today: PlainDate): TimeLeft {
  return today > dueOn
    ? { overdue: true, days: daysBetween(dueOn, today) }
    : { overdue: false, workingDays: workingDaysBetween(calendar, today, dueOn) }
}

/** An open request is due soon from this many working days before its deadline. */
export const DUE_SOON_DAYS = 5

/**
 * The latest days of receipt whose replies are overdue, or due soon, on `today`. A later receipt is never due earlier,
 * so that these two days divide the open requests.
 */
export function deadlineThresholds(
  calendar: WorkingCalendar,
  today: PlainDate,
): { overdue: PlainDate; dueSoon: PlainDate } {
  const soonUntil = addWorkingDays(calendar, today, DUE_SOON_DAYS).date
  return { overdue: latestReceiptDue(calendar, addDays(today, -1)), dueSoon: latestReceiptDue(calendar, soonUntil) }
}

function latestReceiptDue(calendar: WorkingCalendar, dueBy: PlainDate): PlainDate {
  let receivedOn = dueBy
  while (readClock(receivedOn, calendar).dueOn > dueBy) receivedOn = addDays(receivedOn, -1)
  return receivedOn
}
