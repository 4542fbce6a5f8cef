import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { grouped } from '@/lib/grouped'
import { sizeOf } from '@/lib/list-query'
import type { MatterListQuery } from '@/lib/matters/list-query'
import type { MatterChangeForm, MatterRegister } from '@/lib/matters/matter'
import { standingOf } from '@/lib/matters/standing'
import { connection } from '../client'
import { rectifications, suggestedRequests, publicationSuggestions as suggestions } from '../schema/matters'
import { staff } from '../schema/organ'
import { publishedItems as items } from '../schema/published'
import { disclosureRequests as requests } from '../schema/requests'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'

const TABLES = { rectifications, suggestions }
const DATES = { rectifications: rectifications.receivedOn, suggestions: suggestions.raisedOn }
/** What a register is searched by. */
const SOUGHT: Record<MatterRegister, SQLiteColumn[]> = {
  rectifications: [
    rectifications.record,
    rectifications.requested,
    rectifications.applicantName,
    rectifications.requestNumber,
    rectifications.answerNumber,
  ],
  suggestions: [suggestions.matter, suggestions.suggestedBy],
}

const publishedItem = (itemId: SQLiteColumn) =>
  sql`EXISTS (SELECT 1 FROM ${items} WHERE ${items.id} = ${itemId} AND ${items.publishedOn} IS NOT NULL)`
/** Whether nothing is left to do, as `isSettled` says it of a record. */
const SETTLED: Record<MatterRegister, SQL> = {
  rectifications: isNotNull(rectifications.decision),
  suggestions: and(
    isNotNull(suggestions.decision),
    or(ne(suggestions.decision, 'publish'), publishedItem(suggestions.itemId)),
  )!,
}

/** One page of a register, and how many records the filters leave. */
export function listMatters(
  actor: Actor<'matter.record'>,
  register: MatterRegister,
  query: MatterListQuery,
  today: PlainDate,
) {
  const table = TABLES[register]
  const where = and(
    inYear(DATES[register], query.year),
    query.standing && ofStanding(register, query.standing, today),
    query.q === undefined ? undefined : contains(actor, query.q, ...SOUGHT[register]),
  )
  const direction = query.sort.startsWith('-') ? desc : asc
  const column = query.sort.endsWith('due') ? table.dueOn : DATES[register]
  const part = {
    where,
    order: [direction(column), direction(table.id)],
    limit: sizeOf(query),
    offset: (query.page - 1) * sizeOf(query),
  }
  const listed = register === 'rectifications' ? rectificationRows(part) : suggestionRows(part)
  return {
    total: connection().select({ count: count() }).from(table).where(where).get()!.count,
    rows: listed.map((row) => ({ ...row, standing: standingOf(row, today) })),
  }
}

function ofStanding(register: MatterRegister, standing: 'open' | 'overdue' | 'done', today: PlainDate) {
  if (standing === 'done') return SETTLED[register]
  const { dueOn } = TABLES[register]
  return and(
    not(SETTLED[register]),
    standing === 'overdue' ? lt(dueOn, today) : or(isNull(dueOn), not(lt(dueOn, today))),
  )
}

type Part = { where?: SQL; order?: SQL[]; limit?: number; offset?: number }

function rectificationRows({ where, order = [], limit = -1, offset = 0 }: Part) {
  return connection()
    .select()
    .from(rectifications)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .all()
    .map(({ id, receivedOn, record, applicantName, requestNumber, answerNumber, ...row }) => ({
      id,
      date: receivedOn,
      title: record,
      person: applicantName,
      answerNumber,
      ground: null,
      dueOn: row.dueOn,
      decision: row.decision,
      decidedOn: row.decidedOn,
      handlerId: row.handlerId,
      requests: requestNumber === '' ? [] : [requestNumber],
      itemId: null,
      publishedOn: null,
    }))
}

function suggestionRows({ where, order = [], limit = -1, offset = 0 }: Part) {
  const rows = connection()
    .select({ row: suggestions, publishedOn: items.publishedOn })
    .from(suggestions)
    .leftJoin(items, eq(items.id, suggestions.itemId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .all()
  const named = requestsNamed(rows.map(({ row }) => row.id))
  return rows.map(({ row: { id, raisedOn, matter, suggestedBy, ...row }, publishedOn }) => ({
    id,
    date: raisedOn,
    title: matter,
    person: suggestedBy,
    answerNumber: null,
    ground: row.ground,
    dueOn: row.dueOn,
    decision: row.decision,
    decidedOn: row.decidedOn,
    handlerId: row.handlerId,
    requests: named(id),
    itemId: row.itemId,
    publishedOn,
  }))
}

/** The numbers of the requests that each of these suggestions names. */
function requestsNamed(ids: readonly number[]): (id: number) => string[] {
  if (ids.length === 0) return () => []
  const { suggestionId: owner } = suggestedRequests
  const rows = connection()
    .select({ owner, number: requests.number })
    .from(suggestedRequests)
    .innerJoin(requests, eq(requests.id, suggestedRequests.requestId))
    .where(inArray(owner, [...ids]))
    .orderBy(asc(requests.receivedOn), asc(requests.number))
    .all()
  const bySuggestion = grouped(rows, (row) => row.owner)
  return (id) => (bySuggestion.get(id) ?? []).map(({ number }) => number)
}

/** A record as its form takes it, or undefined if there is none with this id. */
export function matterFile(
  _actor: Actor<'matter.record'>,
  register: MatterRegister,
  id: number,
): MatterChangeForm | undefined {
  if (register === 'rectifications') {
    const row = connection().select().from(rectifications).where(eq(rectifications.id, id)).get()
    return row && { register, ...row }
  }
  const row = connection().select().from(suggestions).where(eq(suggestions.id, id)).get()
  const numbers = row ? requestsNamed([id])(id) : []
  return row && { register, ...row, requests: numbers.map((number) => ({ number })) }
}

/** The years in which matters came up, latest first. */
export function matterYears(_actor: Actor<'matter.record'>, register: MatterRegister): number[] {
  return yearsIn(TABLES[register], DATES[register])
}

/** What is on record about a request: corrections asked for with it, and suggestions that name it. */
export function mattersOfRequest(
  _actor: Actor<'matter.record'>,
  { id, number }: { id: number; number: string },
  today: PlainDate,
) {
  const named = connection()
    .select({ id: suggestedRequests.suggestionId })
    .from(suggestedRequests)
    .where(eq(suggestedRequests.requestId, id))
  const lists = {
    rectifications: rectificationRows({ where: eq(rectifications.requestNumber, number) }),
    suggestions: suggestionRows({ where: inArray(suggestions.id, named) }),
  }
  return (Object.keys(lists) as MatterRegister[]).flatMap((register) =>
    lists[register].map((row) => ({ register, ...row, standing: standingOf(row, today) })),
  )
}

/** The suggestions by which an item was published. */
export function suggestionsOfItem(_actor: Actor<'matter.record'>, itemId: number) {
  return suggestionRows({ where: eq(suggestions.itemId, itemId) }).map(({ id, title, date }) => ({ id, title, date }))
}

/** What is not settled and whose day, set by the organ, comes by this one; in the section of its handler. */
export function mattersDue(_actor: Actor<'matter.record'>, until: PlainDate) {
  const sectionOf = new Map(
    connection()
      .select({ id: staff.id, sectionId: staff.sectionId })
      .from(staff)
      .all()
      .map(({ id, sectionId }) => [id, sectionId]),
  )
  const dueIn = (register: MatterRegister) => and(not(SETTLED[register]), lte(TABLES[register].dueOn, until))
  const due = [
    ...rectificationRows({ where: dueIn('rectifications') }).map((row) => ({ kind: 'rectification' as const, ...row })),
    ...suggestionRows({ where: dueIn('suggestions') }).map((row) => ({ kind: 'suggestion' as const, ...row })),
  ]
  return due.map(({ kind, id, title, dueOn, handlerId }) => ({
    kind,
    id,
    title,
    by: dueOn!,
    handlerId,
    sectionId: handlerId === null ? null : (sectionOf.get(handlerId) ?? null),
  }))
}
