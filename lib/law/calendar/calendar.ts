import { addDays, type PlainDate, weekdayOf, yearOf } from '../../dates'
import { INSTRUMENTS } from '../instruments'
import { statutoryHolidayOn } from './statutory-holidays'

/** One year's notice: spans of days off (first, last, holiday) and make-up working days on Saturdays or Sundays. */
export type HolidayNotice = {
  year: number
  notices: readonly string[]
  off: readonly (readonly [PlainDate, PlainDate, string])[]
  makeUp: readonly (readonly [PlainDate, string])[]
  /** A change or a local holiday: it does not make the year's notice known. */
  partial?: boolean
}

type DayKind = 'ordinary' | 'make_up' | 'weekend' | 'holiday'
/** `notice` is where the day was announced. */
export type CalendarDay = { kind: DayKind; working: boolean; holiday?: string; notice?: string }

/** A calendar is a value: the days that differ from Monday–Friday, and the years whose notice is known. */
export type WorkingCalendar = { years: ReadonlySet<number>; exceptions: ReadonlyMap<PlainDate, CalendarDay> }

/** The calendar of these notices; a later one prevails over an earlier one. */
export function calendarOf(notices: readonly HolidayNotice[]): WorkingCalendar {
  const exceptions = new Map<PlainDate, CalendarDay>()
  for (const { off, makeUp, notices: titles } of notices) {
    const notice = titles.join('、')
    for (const [first, last, holiday] of off)
      for (let day = first; day <= last; day = addDays(day, 1))
        exceptions.set(day, { kind: 'holiday', working: false, holiday, notice })
    for (const [day, holiday] of makeUp) exceptions.set(day, { kind: 'make_up', working: true, holiday, notice })
  }
  return { years: new Set(notices.filter(({ partial }) => !partial).map(({ year }) => year)), exceptions }
}

/**
 * What kind of day this is: as a notice announced it; in a year without its notice, at least the holidays that the law
 * itself fixes are off (全国年节及纪念日放假办法第二条); otherwise Monday to Friday are worked.
 */
export function dayIn(calendar: WorkingCalendar, date: PlainDate): CalendarDay {
  const exception = calendar.exceptions.get(date)
  if (exception) return exception
  const statutory = calendar.years.has(yearOf(date)) ? undefined : statutoryHolidayOn(date)
  if (statutory) {
    const notice = INSTRUMENTS[statutory.citation.instrument].title
    return { kind: 'holiday', working: false, holiday: statutory.holiday, notice }
  }
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6 ? WEEKEND : ORDINARY
}

const WEEKEND: CalendarDay = { kind: 'weekend', working: false }
const ORDINARY: CalendarDay = { kind: 'ordinary', working: true }

/** The last day of a period; `provisional` where it was counted through a year whose notice of days off is not known. */
export type LastDay = { date: PlainDate; provisional: boolean }

/** A day that a letter or a decision names: it holds whatever days are off. */
export const namedDay = (date: PlainDate): LastDay => ({ date, provisional: false })

/**
 * The day that is `days` working days after `from`; the day of `from` itself is not counted (《民法典》第二百零一条).
 */
export function addWorkingDays(calendar: WorkingCalendar, from: PlainDate, days: number): LastDay {
  let date = from
  for (let count = 0; count < days; ) {
    date = addDays(date, 1)
    if (dayIn(calendar, date).working) count += 1
  }
  return { date, provisional: !knowsYears(calendar, from, date) }
}

/**
 * The last day of a period in calendar days; one that falls on a day off ends on the first working day after it
 * (《民法典》第二百零三条).
 */
export function addCalendarDays(calendar: WorkingCalendar, from: PlainDate, days: number): LastDay {
  const last = addDays(from, days)
  if (!dayIn(calendar, last).working) return addWorkingDays(calendar, last, 1)
  return { date: last, provisional: !knowsYears(calendar, last, last) }
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (dayIn(calendar, date).working) count += 1
  return count
}

/** Whether every year from one day to the other has its notice. */
export function knowsYears(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.years.has(year)) return false
  return true
}
