import { and, asc, count, desc, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { EntryChangeForm, Register } from '@/lib/supervision/entry'
import type { EntryListQuery } from '@/lib/supervision/entry-query'
import { connection } from '../client'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'
import { REGISTER_SOURCES, type Shown } from './supervision-sources'

export type Entry = Shown & { id: number }

/** One page of a register, and how many records the filters leave. */
export function listEntries(_actor: Actor, register: Register, query: EntryListQuery, today: PlainDate) {
  const { table, date, sought, display: shown } = REGISTER_SOURCES[register]
  const where = and(inYear(date, query.year), query.q === undefined ? undefined : contains(query.q, ...sought))
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select()
    .from(table)
    .where(where)
    .orderBy(direction(date), direction(table.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all() as Row[]
  return {
    total: connection().select({ count: count() }).from(table).where(where).get()!.count,
    rows: withLines(register, rows).map((row): Entry => ({ id: row.id, ...shown(row, today) })),
  }
}

/** Every record of a register that meets a condition, earliest first, with its lines. */
export function entriesWhere(register: Register, where?: SQL): Row[] {
  const { table, date } = REGISTER_SOURCES[register]
  const rows = connection().select().from(table).where(where).orderBy(asc(date), asc(table.id)).all() as Row[]
  return withLines(register, rows)
}

/** A record with its lines, as its form takes it, or undefined if there is none with this id. */
export function entryFile(_actor: Actor, register: Register, id: number): EntryChangeForm | undefined {
  const row = entriesWhere(register, eq(REGISTER_SOURCES[register].table.id, id))[0]
  return row && ({ register, ...row } as unknown as EntryChangeForm)
}

/** A record as the lists show it. */
export function entryShown(register: Register, row: object, today: PlainDate): Shown {
  return REGISTER_SOURCES[register].display(row as Row, today)
}

export function entryYears(_actor: Actor, register: Register): number[] {
  const { table, date } = REGISTER_SOURCES[register]
  return yearsIn(table, date)
}

/** How many records a register has, and the day of the latest. */
export function countEntries(_actor: Actor, register: Register): { count: number; latest: PlainDate | null } {
  const { table, date } = REGISTER_SOURCES[register]
  const total = connection().select({ count: count() }).from(table).get()!.count
  const last = connection().select({ date }).from(table).orderBy(desc(date)).limit(1).get()
  return { count: total, latest: (last?.date ?? null) as PlainDate | null }
}

/** What waits for somebody: open problems and complaints, the overdue first. */
export function openEntries(_actor: Actor, today: PlainDate): (Entry & { register: Register })[] {
  const entries = (['problems', 'complaints'] as const).flatMap((register) =>
    entriesWhere(register).map((row) => ({ register, id: row.id, ...entryShown(register, row, today) })),
  )
  const withStanding = (standing: Entry['standing']) => entries.filter((entry) => entry.standing === standing)
  return [...withStanding('overdue'), ...withStanding('open')]
}

type Row = Record<string, unknown> & { id: number; version: number }

function withLines(register: Register, rows: readonly Row[]): Row[] {
  const { lines } = REGISTER_SOURCES[register]
  if (!lines || rows.length === 0) return [...rows]
  const all = lines.of(rows.map(({ id }) => id))
  return rows.map((row) => ({
    ...row,
    [lines.name]: all.filter(({ owner }) => owner === row.id).map(({ owner: _, ...line }) => line),
  }))
}
