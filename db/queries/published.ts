import { and, asc, count, desc, eq, exists, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import { daysOf, sizeOf } from '@/lib/list-query'
import type { ItemListQuery } from '@/lib/published/list-query'
import { leftToPublish, type PublicationHorizon, publicationHorizon } from '@/lib/published/publish-by'
import { connection } from '../client'
import { itemCorrections as corrections, itemWithdrawals as withdrawals } from '../schema/item-acts'
import { categories, publishedItems as items, platforms, postings } from '../schema/published'
import { paperReviews } from '../schema/reviews'
import { inYear, yearsIn } from './day-columns'
import { withInitials } from './handling-choices'
import { interpretationOf, interpretedDocuments } from './interpretations'
import { awaited, dueSoon, inPeriod, inState, itemState, overdue, publishedIn } from './item-state'
import { contains } from './like'
import { reckoning } from './reckoning'
import { reviewRulesOf } from './review-file'
import { itemMatches } from './search'

/** One page of the list, and how many items the filters leave. */
export function listItems(actor: Actor<'published.view'>, query: ItemListQuery, today: PlainDate) {
  const { calendar } = reckoning(actor)
  const where = and(...conditions(query, publicationHorizon(calendar, today), calendar))
  const ids = pageOf(where, query)
  const rows = connection()
    .select({
      id: items.id,
      title: items.title,
      category: categories.name,
      publishedOn: items.publishedOn,
      formedOn: items.formedOn,
      disclosure: items.disclosure,
      documentNumber: items.documentNumber,
      state: itemState,
    })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(inArray(items.id, ids))
    .orderBy(...orderOf(query.sort))
    .all()
  const channels = channelsOf(ids)
  const total = connection().select({ count: count() }).from(items).where(where).get()!.count
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      ...(channels.get(row.id) ?? { channels: [], postings: 0 }),
      left: isAwaited(row) ? leftToPublish(row.formedOn, calendar, today) : null,
    })),
  }
}

/** How many items are not public yet, and how many of them are due soon or overdue (Art. 26). */
export function countDrafts(actor: Actor<'published.view'>, today: PlainDate) {
  const horizon = publicationHorizon(reckoning(actor).calendar, today)
  const countWhere = (condition: SQL) => sql<number>`count(*) FILTER (WHERE ${condition})`
  return connection()
    .select({
      unpublished: count(),
      due_soon: countWhere(dueSoon(horizon)),
      overdue: countWhere(overdue(horizon)),
    })
    .from(items)
    .where(awaited)
    .get()!
}

/** An item with all that is recorded about it, or undefined if there is none with this id. */
export function publishedItem(_actor: Actor<'published.view'>, id: number) {
  const row = connection()
    .select({ item: items, category: categories.name, kind: categories.kind, state: itemState })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(eq(items.id, id))
    .get()
  if (!row) return undefined
  const of = <T extends typeof withdrawals | typeof corrections>(table: T) =>
    connection().select().from(table).where(eq(table.itemId, id))
  return {
    ...row,
    postings: postingsOf(id),
    interpretation: interpretationOf(id),
    paperReview: connection().select().from(paperReviews).where(eq(paperReviews.itemId, id)).get(),
    withdrawal: of(withdrawals).get() as typeof withdrawals.$inferSelect | undefined,
    corrections: of(corrections).orderBy(asc(corrections.correctedOn)).all() as (typeof corrections.$inferSelect)[],
  }
}

function postingsOf(itemId: number) {
  return connection()
    .select({
      id: postings.id,
      platformId: postings.platformId,
      channel: platforms.name,
      postedOn: postings.postedOn,
      address: postings.address,
    })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(eq(postings.itemId, itemId))
    .orderBy(asc(platforms.id), asc(postings.postedOn), asc(postings.id))
    .all()
}

/** At most five items whose title contains what is typed, the same title first. */
export function itemsTitledLike(actor: Actor<'published.view'>, title: string) {
  return connection()
    .select({ id: items.id, title: items.title, publishedOn: items.publishedOn })
    .from(items)
    .where(contains(actor, title, items.title))
    .orderBy(desc(sql`${items.title} = ${title}`), desc(items.publishedOn), desc(items.id))
    .limit(5)
    .all()
}

type Awaited = { publishedOn: PlainDate | null; formedOn: PlainDate | null; disclosure: string }

/** Information that is to be published and is not yet. */
function isAwaited<T extends Awaited>(item: T): item is T & { formedOn: PlainDate } {
  return item.publishedOn === null && item.formedOn !== null && item.disclosure === 'proactive'
}

/** The years in which items were published, latest first. */
export function publishedYears(_actor: Actor<'published.view'>): number[] {
  return yearsIn(items, items.publishedOn).filter((year) => year !== null)
}

export function listCategories(_actor: Actor<'published.view'>) {
  return connection().select().from(categories).orderBy(asc(categories.id)).all()
}

export function listPlatforms(_actor: Actor<'published.view'>) {
  return connection().select().from(platforms).orderBy(asc(platforms.id)).all()
}

/** What an item's form offers: the categories and channels in use, and those that the item has already. */
export function itemChoices(
  actor: Actor<'published.view'>,
  has: { categoryId?: number; platformIds?: readonly number[] } = {},
) {
  return {
    categories: listCategories(actor)
      .filter(({ id, active }) => active || id === has.categoryId)
      .map(({ id, name, kind }) => withInitials({ value: id, label: name, kind })),
    platforms: listPlatforms(actor)
      .filter(({ id, active }) => active || has.platformIds?.includes(id))
      .map(({ id, name }) => ({ id, name })),
    documents: interpretedDocuments(actor).map(withInitials),
    topics: answeredTopics(),
    reviewsSince: reviewRulesOf(connection()).reviewsSince,
  }
}

/** The topics of public concern that were answered last. */
function answeredTopics(): string[] {
  return connection()
    .select({ topic: items.topic })
    .from(items)
    .where(ne(items.topic, ''))
    .groupBy(items.topic)
    .orderBy(desc(sql`max(${items.id})`))
    .limit(100)
    .all()
    .map(({ topic }) => topic)
}

function conditions(query: ItemListQuery, horizon: PublicationHorizon, calendar: WorkingCalendar): (SQL | undefined)[] {
  const { category, channel, year, published, state, due, item, disclosure, q } = query
  return [
    category === undefined ? undefined : eq(items.categoryId, category),
    channel === undefined ? undefined : isOn(channel),
    inYear(items.publishedOn, year),
    published && publishedIn(daysOf(published)),
    state && inState(state),
    due && inPeriod(due, horizon, calendar),
    item && eq(items.proactiveItem, item),
    disclosure && eq(items.disclosure, disclosure),
    q === undefined ? undefined : itemMatches(q),
  ]
}

function isOn(platformId: number): SQL {
  const there = and(eq(postings.itemId, items.id), eq(postings.platformId, platformId))
  return exists(connection().select({ id: postings.id }).from(postings).where(there))
}

/** Which items the page shows; alone, this is read off an index, and the pages before it cost little. */
function pageOf(where: SQL | undefined, query: ItemListQuery): number[] {
  return connection()
    .select({ id: items.id })
    .from(items)
    .where(where)
    .orderBy(...orderOf(query.sort))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
    .map(({ id }) => id)
}

function orderOf(sort: ItemListQuery['sort']): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  const columns = { title: items.title, formed: items.formedOn, published: items.publishedOn }
  const column = columns[sort.replace('-', '') as keyof typeof columns]
  return [direction(column), direction(items.id)]
}

type Channels = { channels: string[]; postings: number }

/** The channels that carry these items, and how often; each channel is named once. */
function channelsOf(ids: number[]): Map<number, Channels> {
  const channelsOf = new Map<number, Channels>()
  const rows = connection()
    .select({ itemId: postings.itemId, channel: platforms.name })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(inArray(postings.itemId, ids))
    .orderBy(asc(platforms.id))
  for (const { itemId, channel } of rows.all()) {
    const { channels, postings } = channelsOf.get(itemId) ?? { channels: [], postings: 0 }
    channelsOf.set(itemId, {
      channels: channels.includes(channel) ? channels : [...channels, channel],
      postings: postings + 1,
    })
  }
  return channelsOf
}
