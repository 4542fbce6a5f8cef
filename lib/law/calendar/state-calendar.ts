import { calendarOf } from './calendar'
import { HOLIDAY_NOTICES } from './notices'

/** The working calendar of the State Council's notices that this version ships. */
export const STATE_CALENDAR = calendarOf(HOLIDAY_NOTICES)
