import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { EventKind, InteractionChangeForm, InteractionRegister, ProposalKind } from '@/lib/published/interaction'
import type { InteractionListQuery } from '@/lib/published/list-query'
import { connection } from '../client'
import { letterCounts, proposals, publicEvents } from '../schema/interaction'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'

const INTERACTION_SOURCES = {
  letters: { table: letterCounts, date: letterCounts.periodTo, sought: [letterCounts.columnName] },
  proposals: { table: proposals, date: proposals.receivedOn, sought: [proposals.title, proposals.number] },
  events: { table: publicEvents, date: publicEvents.heldOn, sought: [publicEvents.title, publicEvents.host] },
} as const

/** A record as the list shows it; each register fills what it has. */
export type InteractionRow = {
  id: number
  date: PlainDate
  until: PlainDate | null
  title: string
  kind: ProposalKind | EventKind | null
  received: number | null
  /** Letters answered, opinions adopted; for a proposal one where it is answered. */
  answered: number | null
  itemId: number | null
}

/** One page of a register, and how many records the filters leave. */
export function listInteractions(_actor: Actor, register: InteractionRegister, query: InteractionListQuery) {
  const { table, date, sought } = INTERACTION_SOURCES[register]
  const where = and(inYear(date, query.year), query.q === undefined ? undefined : contains(query.q, ...sought))
  const direction = query.sort.startsWith('-') ? desc : asc
  const rows = connection()
    .select()
    .from(table)
    .where(where)
    .orderBy(direction(date), direction(table.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
  return {
    total: connection().select({ count: count() }).from(table).where(where).get()!.count,
    rows: rows.map((row) => asListed(row as never)),
  }
}

type Row = Partial<typeof letterCounts.$inferSelect> &
  Partial<Omit<typeof proposals.$inferSelect, 'kind'>> &
  Partial<Omit<typeof publicEvents.$inferSelect, 'kind' | 'received'>> & { kind?: ProposalKind | EventKind }

function asListed(row: Row): InteractionRow {
  const { id, columnName, periodFrom, periodTo, receivedOn, answeredOn, heldOn, until, title, received } = row
  return {
    id: id!,
    date: (periodFrom ?? receivedOn ?? heldOn)!,
    until: periodTo ?? answeredOn ?? until ?? null,
    title: (title ?? columnName)!,
    kind: row.kind ?? null,
    received: received ?? null,
    answered: row.answered ?? row.adopted ?? null,
    itemId: row.itemId ?? null,
  }
}

/** A record as its form takes it, or undefined if there is none with this id. */
export function interactionFile(
  _actor: Actor,
  register: InteractionRegister,
  id: number,
): InteractionChangeForm | undefined {
  const { table } = INTERACTION_SOURCES[register]
  const row = connection().select().from(table).where(eq(table.id, id)).get()
  return row && ({ register, ...row } as unknown as InteractionChangeForm)
}

export function interactionYears(_actor: Actor, register: InteractionRegister): number[] {
  const { table, date } = INTERACTION_SOURCES[register]
  return yearsIn(table, date)
}

/** The columns that letters were counted of, for suggestions. */
export function letterColumns(_actor: Actor): string[] {
  return connection()
    .selectDistinct({ name: letterCounts.columnName })
    .from(letterCounts)
    .orderBy(asc(letterCounts.columnName))
    .all()
    .map(({ name }) => name)
}

/** What the year had: letters received and answered, 建议提案 received and answered, events of each kind. */
export function countInteractions(_actor: Actor, year: number) {
  const letters = connection()
    .select({ received: sum(letterCounts.received), answered: sum(letterCounts.answered) })
    .from(letterCounts)
    .where(inYear(letterCounts.periodTo, year))
    .get()!
  const received = connection().select({ count: count() }).from(proposals).where(inYear(proposals.receivedOn, year))
  const answered = connection().select({ count: count() }).from(proposals).where(inYear(proposals.answeredOn, year))
  const events = connection()
    .select({ kind: publicEvents.kind, count: count() })
    .from(publicEvents)
    .where(inYear(publicEvents.heldOn, year))
    .groupBy(publicEvents.kind)
    .all()
  return {
    letters,
    proposals: { received: received.get()!.count, answered: answered.get()!.count },
    events: Object.fromEntries(events.map(({ kind, count }) => [kind, count])) as Partial<Record<EventKind, number>>,
  }
}

const sum = (column: typeof letterCounts.received | typeof letterCounts.answered) =>
  sql<number>`coalesce(sum(${column}), 0)`
