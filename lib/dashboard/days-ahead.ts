import { addDays, type PlainDate, weekdayOf } from '../dates'
import { addWorkingDays, dayIn, type WorkingCalendar } from '../law/calendar/calendar'

/** How many working days ahead the calendar of due dates looks. */
const WORKING_DAYS_AHEAD = 40

export type DayAhead = { date: PlainDate; working: boolean }

/** Today and the days after it, days off among them, until so many working days are over. */
export function daysAhead(calendar: WorkingCalendar, today: PlainDate): DayAhead[] {
  const last = addWorkingDays(calendar, today, WORKING_DAYS_AHEAD).date
  const days: DayAhead[] = []
  for (let date = today; date <= last; date = addDays(date, 1))
    days.push({ date, working: dayIn(calendar, date).working })
  return days
}

/** The days in weeks from Monday, empty where a week begins before or ends after them. */
export function inWeeks<T extends { date: PlainDate }>(days: readonly T[]): (T | undefined)[][] {
  const weeks: (T | undefined)[][] = []
  for (const day of days) {
    const place = (weekdayOf(day.date) + 6) % 7
    if (weeks.length === 0 || place === 0) weeks.push(Array.from({ length: 7 }, () => undefined))
    weeks.at(-1)![place] = day
  }
  return weeks
}
