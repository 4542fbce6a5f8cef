import { calendarOf, type HolidayNotice, type WorkingCalendar } from '../law/calendar/calendar'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'

type Conventions = {
  /** Whether paying the fee begins the reply period anew, or lets it go on. */
  feePayment: 'restarts' | 'resumes'
  /** Whether the day on which a consulted party answers is left out of the period or counted. */
  answerDay: 'excluded' | 'counted'
}

/** By what a period is counted: the calendar, and what the organ has decided where the law is silent. */
export type Reckoning = Conventions & { calendar: WorkingCalendar }

/** What an organ adds to the shipped calendar, and its conventions; plain data that a browser can be given. */
export type OwnReckoning = Conventions & { notices: readonly HolidayNotice[] }

/** The State Council's calendar and the usual reading, for an organ that has decided nothing else. */
export const STATE_RECKONING: Reckoning = { calendar: STATE_CALENDAR, feePayment: 'restarts', answerDay: 'excluded' }

let cached: { key: string; calendar: WorkingCalendar } | undefined

export function reckoningWith({ notices, ...conventions }: OwnReckoning): Reckoning {
  return { ...conventions, calendar: notices.length === 0 ? STATE_CALENDAR : calendarWith(notices) }
}

/** The same notices give the same calendar, which is made once. */
function calendarWith(notices: OwnReckoning['notices']): WorkingCalendar {
  const key = JSON.stringify(notices)
  if (cached?.key !== key) cached = { key, calendar: calendarOf([...HOLIDAY_NOTICES, ...notices]) }
  return cached.calendar
}
