import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { EntryChangeForm, Register } from '@/lib/supervision/entry'
import type { EntryListQuery } from '@/lib/supervision/entry-query'
import { connection } from '../client'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'
import { type Entry, SOURCES } from './supervision-sources'

/** One page of a register, and how many records the filters leave. */
export function listEntries(
  actor: Actor<'supervision.view'>,
  register: Register,
  query: EntryListQuery,
  today: PlainDate,
) {
  const { table, date, sought, entries } = SOURCES[register]
  const where = and(inYear(date, query.year), query.q === undefined ? undefined : contains(actor, query.q, ...sought))
  const direction = query.sort.startsWith('-') ? desc : asc
  const order = [direction(date), direction(table.id)]
  const [limit, offset] = [sizeOf(query), (query.page - 1) * sizeOf(query)]
  return {
    total: connection().select({ count: count() }).from(table).where(where).get()!.count,
    rows: entries(actor, { where, order, limit, offset }, today),
  }
}

/** A record with its lines, as its form takes it, or undefined if there is none with this id. */
export function entryFile(
  actor: Actor<'supervision.view'>,
  register: Register,
  id: number,
): EntryChangeForm | undefined {
  const { table, forms } = SOURCES[register]
  return forms(actor, { where: eq(table.id, id) })[0]
}

/** A record as the lists show it, or undefined if there is none with this id. */
export function entryShown(
  actor: Actor<'supervision.view'>,
  register: Register,
  id: number,
  today: PlainDate,
): Entry | undefined {
  const { table, entries } = SOURCES[register]
  return entries(actor, { where: eq(table.id, id) }, today)[0]
}

export function entryYears(_actor: Actor<'supervision.view'>, register: Register): number[] {
  const { table, date } = SOURCES[register]
  return yearsIn(table, date)
}

/** How many records a register has, and the day of the latest. */
export function countEntries(
  _actor: Actor<'supervision.view'>,
  register: Register,
): { count: number; latest: PlainDate | null } {
  const { table, date } = SOURCES[register]
  const total = connection().select({ count: count() }).from(table).get()!.count
  const last = connection().select({ date }).from(table).orderBy(desc(date)).limit(1).get()
  return { count: total, latest: (last?.date ?? null) as PlainDate | null }
}

/** What waits for somebody: open problems and complaints, the overdue first. */
export function openEntries(actor: Actor<'supervision.view'>, today: PlainDate): (Entry & { register: Register })[] {
  const entries = (['problems', 'complaints'] as const).flatMap((register) =>
    SOURCES[register].entries(actor, {}, today).map((entry) => ({ register, ...entry })),
  )
  const withStanding = (standing: Entry['standing']) => entries.filter((entry) => entry.standing === standing)
  return [...withStanding('overdue'), ...withStanding('open')]
}
