import type { PlainDate } from './dates'

// China has had one time zone without summer time since 1992, and no instant of a ledger is older. The zone's table would
// take a browser 25 ms to load.
const AHEAD_OF_UTC_MS = 8 * 60 * 60 * 1000

/** An instant (ISO 8601 in UTC) as the day and time in China: 2023-09-15 16:05. */
export function inShanghai(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** The day in China on which an instant lies. */
export function dayOf(instant: string): PlainDate {
  return inShanghai(instant).slice(0, 10) as PlainDate
}
