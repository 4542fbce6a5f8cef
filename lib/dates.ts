/** A calendar date without time or zone, `YYYY-MM-DD`. Compare with `<`, `>` and `===`. */
export type PlainDate = `${number}-${number}-${number}`

const DAY_MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for an existing day between 1900 and 2199 written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const match = ISO.exec(text)
  if (!match) return false
  return plainDateOf(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** The date of a year, month (1–12) and day, or undefined if the calendar has no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? fromEpochDay(date.getTime() / DAY_MS) : undefined
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** The same day so many years later; of 29 February the 28th where that year has no such day. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return plainDateOf(year + years, month, day) ?? plainDateOf(year + years, month, day - 1)!
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(date: PlainDate): number {
  return (toEpochDay(date) + 4) % 7
}

export function firstDayOf(year: number): PlainDate {
  return `${year}-01-01` as PlainDate
}

export function lastDayOf(year: number): PlainDate {
  return `${year}-12-31` as PlainDate
}

/** The last day of the month in which a day lies. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return addDays(month === 12 ? firstDayOf(year + 1) : plainDateOf(year, month + 1, 1)!, -1)
}

/** The date in running Chinese text: 2023年9月15日. */
export function inChinese(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

// Made when it is used: it takes a browser 20 ms, which a page in Chinese need not wait for.
let english: Intl.DateTimeFormat | undefined

/** The date in the reader's language; in the Chinese of a document it is always `inChinese`. */
export function inWords(date: PlainDate, locale: string): string {
  if (locale !== 'en') return inChinese(date)
  english ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return english.format(toEpochDay(date) * DAY_MS)
}

/**
 * What a clerk types for a date: `2023-3-5`, `2023/03/05`, `2023.3.5`, `2023年3月5日`, `20230305`, `3-5`, `0305`, `今天`,
 * `昨天`. Without a year, the latest such day not after `today` plus half a year is meant.
 */
export function readTypedDate(text: string, today: PlainDate): PlainDate | undefined {
  const input = text.trim().normalize('NFKC')
  if (input === '今天' || input === 't') return today
  if (input === '昨天') return addDays(today, -1)
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(input) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(input)
  if (full) return plainDateOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(input) ?? /^(\d{2})(\d{2})$/.exec(input)
  return short ? nearestPast(Number(short[1]), Number(short[2]), today) : undefined
}

function nearestPast(month: number, day: number, today: PlainDate): PlainDate | undefined {
  const latest = addDays(today, 183)
  const year = yearOf(latest)
  return [year, year - 1, year - 2, year - 3, year - 4]
    .map((candidate) => plainDateOf(candidate, month, day))
    .find((date) => date !== undefined && date <= latest)
}

// Cached, since counting working days converts the same days again and again.
const epochDays = new Map<PlainDate, number>()
const dates = new Map<number, PlainDate>()

function toEpochDay(date: PlainDate): number {
  const cached = epochDays.get(date)
  if (cached !== undefined) return cached
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS
  epochDays.set(date, day)
  return day
}

function fromEpochDay(epochDay: number): PlainDate {
  const cached = dates.get(epochDay)
  if (cached !== undefined) return cached
  const date = new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as PlainDate
  dates.set(epochDay, date)
  return date
}
