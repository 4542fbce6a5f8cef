import type { PlainDate } from '../dates'
import { calendarOf, type HolidayNotice, type WorkingCalendar } from '../law/calendar/calendar'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'

type Conventions = {
  /**
   * The last payment after which the period went on, in a ledger that once counted so; null where none did. The cases of
   * that time stay as they were judged, later payments begin the period anew.
   */
  feeResumedUntil: PlainDate | null
  /** Whether the day on which a consulted party answers is left out of the period or counted. */
  answerDay: 'excluded' | 'counted'
  /** Whether the time of asking another organ is left out until its answer, or for as long as Art. 34 gives at most. */
  otherOrgans: 'until_answer' | 'capped'
  /** Whether the period begins anew with a correction that was asked for after the seventh working day, or counts on. */
  lateClarification: 'restarts' | 'counts_on'
}

/** By what a period is counted: the calendar, and what the organ has decided where the law is silent. */
export type Reckoning = Conventions & { calendar: WorkingCalendar }

/** What an organ adds to the shipped calendar, and its conventions; plain data that a browser can be given. */
export type OwnReckoning = Conventions & { notices: readonly HolidayNotice[] }

/** The State Council's calendar and the usual reading, for an organ that has decided nothing else. */
export const STATE_RECKONING: Reckoning = {
  calendar: STATE_CALENDAR,
  feeResumedUntil: null,
  answerDay: 'excluded',
  otherOrgans: 'until_answer',
  lateClarification: 'restarts',
}

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
