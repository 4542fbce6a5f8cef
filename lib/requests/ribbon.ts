import { addDays, type PlainDate } from '../dates'
import { type CalendarDay, dayIn } from '../law/calendar/calendar'
import type { CaseFile } from './case-file'
import { type Clock, counts, readClock } from './clock'
import type { Reckoning } from './reckoning'

/** What a day was to the reply period. */
type DayMark = 'start' | 'counted' | 'off' | 'excluded' | 'stopped'

export type RibbonDay = {
  date: PlainDate
  mark: DayMark
  /** Which working day of the period it is, where it counts. */
  ordinal: number | null
  /** Ordinary, make-up, weekend or holiday, with the notice that says so. */
  day: CalendarDay
  due: boolean
}

/** A waiting applicant can take long; longer than this nobody reads day by day. */
const LONGEST_RIBBON_DAYS = 400

/** Day by day from the receipt (or a later day) to the deadline: what counted, what did not, and by what. */
export function ribbonOf(
  file: Pick<CaseFile, 'receivedOn' | 'acts'>,
  reckoning: Reckoning,
  today: PlainDate,
  from: PlainDate = file.receivedOn,
): RibbonDay[] {
  const whole = readClock(file, reckoning)
  const end = lastDay(whole, today)
  const days: RibbonDay[] = []
  let clock = readClock({ ...file, acts: [] }, reckoning)
  let knownDays = 0
  let ordinal = 0
  for (let date = file.receivedOn; date <= end && days.length < LONGEST_RIBBON_DAYS; date = addDays(date, 1)) {
    // An act bears on the days after it.
    const happened = file.acts.filter(({ on }) => on < date).length
    if (happened !== knownDays) {
      const before = clock
      clock = readClock({ ...file, acts: file.acts.slice(0, happened) }, reckoning)
      knownDays = happened
      if (clock.startsOn !== before.startsOn) ordinal = 0
    }
    const starts =
      date === file.receivedOn || whole.because.some(({ on, effect }) => on === date && effect === 'restarts')
    const mark = starts ? 'start' : markOf(clock, reckoning, date)
    if (mark === 'counted') ordinal += 1
    const day = dayIn(reckoning.calendar, date)
    if (date >= from)
      days.push({ date, mark, ordinal: mark === 'counted' ? ordinal : null, day, due: date === whole.dueOn })
  }
  return days
}

function lastDay({ dueOn, stop }: Clock, today: PlainDate): PlainDate {
  if (dueOn) return dueOn
  const until = stop?.until?.date ?? today
  return until > today ? until : today
}

function markOf(clock: Clock, { calendar }: Reckoning, date: PlainDate): DayMark {
  if (!dayIn(calendar, date).working) return 'off'
  if (clock.stop) return 'stopped'
  return counts(clock.excluded, calendar, date) ? 'counted' : 'excluded'
}
