import { daysBetween, type PlainDate } from './dates'
import { type WorkingCalendar, workingDaysBetween } from './law/calendar/calendar'

/** Working days until the due date (0 on the day itself), or calendar days since it has passed. */
export type TimeLeft = { overdue: false; workingDays: number } | { overdue: true; days: number }

export function timeLeft(dueOn: PlainDate, calendar: WorkingCalendar, today: PlainDate): TimeLeft {
  return today > dueOn
    ? { overdue: true, days: daysBetween(dueOn, today) }
    : { overdue: false, workingDays: workingDaysBetween(calendar, today, dueOn) }
}

/** The number of working days before its deadline from which a duty is due soon. */
export const DUE_SOON_DAYS = 5
