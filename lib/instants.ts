import type { PlainDate } from './dates'

const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** An instant (ISO 8601 in UTC) as the day and time in China: 2023-09-15 16:05. */
export function inShanghai(instant: string): string {
  return minutes.format(new Date(instant))
}

/** The day in China on which an instant lies. */
export function dayOf(instant: string): PlainDate {
  return inShanghai(instant).slice(0, 10) as PlainDate
}
