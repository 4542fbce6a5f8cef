import { z } from 'zod'
import { NONE } from './address'
import { firstDayOf, isPlainDate, lastDayOf, type PlainDate } from './dates'

export const PAGE_SIZE = 50

/** How many rows of a list are read at once: a page, or as many as an export asks for. */
export function sizeOf({ size = PAGE_SIZE }: { page: number; size?: number }): number {
  return size
}

export type SearchParams = Record<string, string | string[] | undefined>

/** A filter from the address; a missing or invalid one does not filter. */
export const filter = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
export const filterId = filter(z.coerce.number().int().positive())
export const filterYear = filter(z.coerce.number().int().min(1990).max(2199))
/** The text that was searched for, sealed where it stands in an address; see `server/gate/sealed-search.ts`. */
export const filterText = filter(
  z
    .string()
    .trim()
    .max(1000)
    .transform((text) => text || undefined),
)
export const filterDay = filter(z.custom<PlainDate>((text) => typeof text === 'string' && isPlainDate(text)))

/** Days from the one to the other, both included, as an address has them: `2024-01-01..2024-06-30`. */
export type DaySpan = `${PlainDate}..${PlainDate}`
export type Days = { from: PlainDate; to: PlainDate }

export const daysOfYear = (year: number): Days => ({ from: firstDayOf(year), to: lastDayOf(year) })

export const spanOf = ({ from, to }: Days): DaySpan => `${from}..${to}`

export function daysOf(span: DaySpan): Days {
  const [from, to] = span.split('..') as [PlainDate, PlainDate]
  return { from, to }
}

function isSpan(value: unknown): boolean {
  const days = typeof value === 'string' ? value.split('..') : []
  return days.length === 2 && days.every(isPlainDate)
}

export const filterSpan = filter(z.custom<DaySpan>(isSpan))

/** Registration numbers with commas between them. */
export const filterNumbers = filter(
  z
    .string()
    .regex(/^[\w.-]+(,[\w.-]+)*$/)
    .max(5000),
)

export const filterIdOrNone = filter(z.union([z.literal(NONE), z.coerce.number().int().positive()]))

export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)

/** The sort named in the address, `-` before it for descending, if the list can be sorted by it. */
export function sortBy<const T extends string>(names: readonly T[], byDefault: T | `-${T}`) {
  type Sort = T | `-${T}`
  const allowed = new Set<unknown>(names.flatMap((name) => [name, `-${name}`]))
  return z.custom<Sort>((value) => allowed.has(value)).catch(() => byDefault)
}

/** The filter by year of a list, whose address names it `year`. */
export function yearChoice(label: string, years: readonly number[]) {
  return { name: 'year', label, options: years.map((value) => ({ value, label: String(value) })) }
}
