import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { sizeOf } from '@/lib/list-query'
import type { EventKind, InteractionChangeForm, InteractionRegister, ProposalKind } from '@/lib/published/interaction'
import type { InteractionListQuery } from '@/lib/published/list-query'
import { connection } from '../client'
import { letterCounts, proposals, publicEvents } from '../schema/interaction'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'

/** A record as the list shows it; each register fills what it has. */
type InteractionRow = {
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

type Table = SQLiteTable & { id: SQLiteColumn; $inferSelect: { id: number } }
type Part = { where?: SQL; order?: SQL[]; limit?: number; offset?: number }
type Frame<T extends Table> = {
  table: T
  date: SQLiteColumn
  /** What the list is searched by. */
  sought: SQLiteColumn[]
  listed: (row: T['$inferSelect']) => Omit<InteractionRow, 'id'>
  form: (row: T['$inferSelect']) => InteractionChangeForm
}

/** What is asked of any register: its records as lists show them and as their forms take them. */
type Source = Pick<Frame<Table>, 'table' | 'date' | 'sought'> & {
  listed: (part: Part) => InteractionRow[]
  forms: (part: Part) => InteractionChangeForm[]
}

function source<T extends Table>({ table, date, sought, listed, form }: Frame<T>): Source {
  const rows = ({ where, order = [], limit = -1, offset = 0 }: Part) =>
    connection()
      .select()
      .from<Table>(table)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
      .all() as T['$inferSelect'][]
  return {
    table,
    date,
    sought,
    listed: (part) => rows(part).map((row) => ({ id: row.id, ...listed(row) })),
    forms: (part) => rows(part).map(form),
  }
}

/** What a register does not have. */
const NONE = { until: null, kind: null, received: null, answered: null, itemId: null }

const SOURCES: Record<InteractionRegister, Source> = {
  letters: source({
    table: letterCounts,
    date: letterCounts.periodTo,
    sought: [letterCounts.columnName],
    listed: ({ columnName: title, periodFrom: date, periodTo: until, received, answered }) => ({
      ...NONE,
      date,
      until,
      title,
      received,
      answered,
    }),
    form: (row) => ({ register: 'letters', ...row }),
  }),
  proposals: source({
    table: proposals,
    date: proposals.receivedOn,
    sought: [proposals.title, proposals.number],
    listed: ({ receivedOn: date, answeredOn: until, title, kind, itemId }) => ({
      ...NONE,
      date,
      until,
      title,
      kind,
      itemId,
    }),
    form: (row) => ({ register: 'proposals', ...row }),
  }),
  events: source({
    table: publicEvents,
    date: publicEvents.heldOn,
    sought: [publicEvents.title, publicEvents.host],
    listed: ({ heldOn: date, until, title, kind, received, adopted: answered, itemId }) => ({
      date,
      until,
      title,
      kind,
      received,
      answered,
      itemId,
    }),
    form: (row) => ({ register: 'events', ...row }),
  }),
}

/** One page of a register, and how many records the filters leave. */
export function listInteractions(
  actor: Actor<'published.view'>,
  register: InteractionRegister,
  query: InteractionListQuery,
) {
  const { table, date, sought, listed } = SOURCES[register]
  const where = and(inYear(date, query.year), query.q === undefined ? undefined : contains(actor, query.q, ...sought))
  const direction = query.sort.startsWith('-') ? desc : asc
  const order = [direction(date), direction(table.id)]
  const [limit, offset] = [sizeOf(query), (query.page - 1) * sizeOf(query)]
  return {
    total: connection().select({ count: count() }).from(table).where(where).get()!.count,
    rows: listed({ where, order, limit, offset }),
  }
}

/** A record as its form takes it, or undefined if there is none with this id. */
export function interactionFile(
  _actor: Actor<'published.view'>,
  register: InteractionRegister,
  id: number,
): InteractionChangeForm | undefined {
  const { table, forms } = SOURCES[register]
  return forms({ where: eq(table.id, id) })[0]
}

export function interactionYears(_actor: Actor<'published.view'>, register: InteractionRegister): number[] {
  const { table, date } = SOURCES[register]
  return yearsIn(table, date)
}

/** The columns that letters were counted of, for suggestions. */
export function letterColumns(_actor: Actor<'published.view'>): string[] {
  return connection()
    .selectDistinct({ name: letterCounts.columnName })
    .from(letterCounts)
    .orderBy(asc(letterCounts.columnName))
    .all()
    .map(({ name }) => name)
}

/** What the year had: letters received and answered, 建议提案 received and answered, events of each kind. */
export function countInteractions(_actor: Actor<'published.view'>, year: number) {
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
