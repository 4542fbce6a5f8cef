import { addDays, firstDayOf, lastDayOf, type PlainDate, plainDateOf, yearOf } from '../dates'

/** The usual periods of a figure: the year, its quarters, its months. */
export const PERIOD_PARTS = [
  'year',
  'q1',
  'q2',
  'q3',
  'q4',
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
  'm6',
  'm7',
  'm8',
  'm9',
  'm10',
  'm11',
  'm12',
] as const
export type PeriodPart = (typeof PERIOD_PARTS)[number]
export type Period = { from: PlainDate; to: PlainDate }

/** The first and last day of a part of the year: the second quarter of 2023 is 2023-04-01 to 2023-06-30. */
export function periodOf(year: number, part: PeriodPart): Period {
  if (part === 'year') return { from: firstDayOf(year), to: lastDayOf(year) }
  const number = Number(part.slice(1))
  const [first, last] = part.startsWith('q') ? [number * 3 - 2, number * 3] : [number, number]
  return { from: plainDateOf(year, first, 1)!, to: endOfMonth(year, last) }
}

/** Which part of its year a period is, if it is one of the usual. */
export function partOf({ from, to }: Period): PeriodPart | undefined {
  return PERIOD_PARTS.find((part) => {
    const period = periodOf(yearOf(from), part)
    return period.from === from && period.to === to
  })
}

function endOfMonth(year: number, month: number): PlainDate {
  return month === 12 ? lastDayOf(year) : addDays(plainDateOf(year, month + 1, 1)!, -1)
}
