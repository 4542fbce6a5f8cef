import { z } from 'zod'
import { addDays, lastDayOfMonth, type PlainDate, plainDateOf, yearOf } from '../dates'
import { type Days, filterIdOrNone, filterSpan, filterYear, pageNumber } from '../list-query'

const MONTH_PARTS = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10', 'm11', 'm12'] as const

/** The parts of a year that the dashboard shows: all of it, a half, a quarter, a month. */
export const PERIOD_PARTS = ['year', 'h1', 'h2', 'q1', 'q2', 'q3', 'q4', ...MONTH_PARTS] as const
type Part = (typeof PERIOD_PARTS)[number]

/** The address of the dashboard; without a year, the present one. */
export const dashboardQuery = z.object({
  year: filterYear,
  part: z.enum(PERIOD_PARTS).catch('year'),
  section: filterIdOrNone,
})
export type DashboardQuery = z.output<typeof dashboardQuery>

/** The section whose requests are counted, or none; undefined counts all. */
export type Section = DashboardQuery['section']

/** The address of the list of applicants with several requests. */
export const repeatedQuery = z.object({ received: filterSpan, section: filterIdOrNone, page: pageNumber })
export type RepeatedQuery = z.output<typeof repeatedQuery>

/** The days shown. A period that is not over ends today, so that earlier years are compared up to the same day. */
export type Period = Days & { year: number; part: Part }

export function periodOf({ year = undefined, part }: Pick<DashboardQuery, 'year' | 'part'>, today: PlainDate): Period {
  const periodYear = year ?? yearOf(today)
  const [first, length] = monthsOf(part)
  const from = plainDateOf(periodYear, first, 1)!
  const end = lastDayOfMonth(plainDateOf(periodYear, first + length - 1, 1)!)
  return { year: periodYear, part, from, to: from <= today && today < end ? today : end }
}

function monthsOf(part: Part): [first: number, length: number] {
  const place = Number(part.slice(1))
  if (part === 'year') return [1, 12]
  if (part.startsWith('h')) return [place * 6 - 5, 6]
  return part.startsWith('q') ? [place * 3 - 2, 3] : [place, 1]
}

/** The same days of an earlier year; the last day of February stays the last. */
export function yearsBefore({ from, to }: Days, years: number): Days {
  const sameDay = (day: PlainDate) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    return plainDateOf(year - years, month, date) ?? addDays(plainDateOf(year - years, month + 1, 1)!, -1)
  }
  const end = sameDay(to)
  return { from: sameDay(from), to: to === lastDayOfMonth(to) ? lastDayOfMonth(end) : end }
}

/** The months of a period, each with those of its days that lie in it. */
export function monthsIn({ from, to }: Days): (Days & { month: string })[] {
  const months: (Days & { month: string })[] = []
  for (let first = from; first <= to; ) {
    const last = lastDayOfMonth(first)
    months.push({ month: first.slice(0, 7), from: first, to: last < to ? last : to })
    first = addDays(last, 1)
  }
  return months
}
