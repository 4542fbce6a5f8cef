import { addDays, type PlainDate } from '../dates'
import { dayIn } from '../law/calendar/calendar'
import type { ActKind, CaseFile } from './case-file'
import { readClock } from './clock'
import type { Reckoning } from './reckoning'
import { type RibbonDay, ribbonOf } from './ribbon'
import { concludingAct } from './standing'
import { standingOf } from './standing-of'

/** What a day was to the period, or how it lies to its end: after the conclusion, or over the last day. */
export type PictureMark = RibbonDay['mark'] | 'after' | 'over'
export type PictureDay = Omit<RibbonDay, 'mark'> & { mark: PictureMark; acts: readonly ActKind[] }

/** Of a request that is long overdue only so many days behind the last are drawn, and their number is told. */
const MOST_DAYS_OVER = 30

type Picture = {
  days: PictureDay[]
  /** How many days over the last one are left out. */
  leftOut: number
}

/**
 * The reply period day by day as it is drawn: from the receipt, or from the reopening that began the present round, to
 * the last day, and over it until the conclusion or today.
 */
export function periodPicture(file: CaseFile, reckoning: Reckoning, today: PlainDate): Picture {
  const standing = standingOf(file)
  const concludedOn = (concludingAct(standing) ?? standing.split)?.on ?? null
  const { dueOn } = readClock(file, reckoning)
  const within = ribbonOf(file, reckoning, today, standing.beganOn).map((day) => ({
    ...day,
    mark: concludedOn && day.date > concludedOn ? ('after' as const) : day.mark,
  }))
  const over = dueOn ? daysOver(dueOn, concludedOn ?? today, reckoning) : []
  const drawn = over.length > MOST_DAYS_OVER ? [...over.slice(0, MOST_DAYS_OVER - 1), over.at(-1)!] : over
  const actsOn = (date: PlainDate) => file.acts.filter(({ on }) => on === date).map(({ kind }) => kind)
  return {
    days: [...within, ...drawn].map((day) => ({ ...day, acts: actsOn(day.date) })),
    leftOut: over.length - drawn.length,
  }
}

function daysOver(dueOn: PlainDate, until: PlainDate, { calendar }: Reckoning): Omit<PictureDay, 'acts'>[] {
  const days: Omit<PictureDay, 'acts'>[] = []
  for (let date = addDays(dueOn, 1); date <= until; date = addDays(date, 1))
    days.push({ date, mark: 'over', ordinal: null, day: dayIn(calendar, date), due: false })
  return days
}
