import { and, asc, between, count, desc, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import { PAGE_SIZE } from '@/lib/list-query'
import type { ItemListQuery } from '@/lib/published/list-query'
import { connection } from '../client'
import { categories, publishedItems as items, platforms, postings } from '../schema/published'
import { withInitials } from './handling-choices'
import { contains } from './like'
import { itemMatches } from './search'
import { yearsIn } from './years'

/** One page of the list, and how many items the filters leave. */
export function listItems(_actor: Actor, query: ItemListQuery) {
  const where = and(...conditions(query))
  const ids = pageOf(where, query)
  const rows = connection()
    .select({
      id: items.id,
      title: items.title,
      category: categories.name,
      publishedOn: items.publishedOn,
      documentNumber: items.documentNumber,
    })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(inArray(items.id, ids))
    .orderBy(...orderOf(query.sort))
    .all()
  const channels = channelsOf(ids)
  const total = connection().select({ count: count() }).from(items).where(where).get()!.count
  return { total, rows: rows.map((row) => ({ ...row, ...(channels.get(row.id) ?? { channels: [], postings: 0 }) })) }
}

/** An item with its category and its postings, or undefined if there is none with this id. */
export function publishedItem(_actor: Actor, id: number) {
  const row = connection()
    .select({ item: items, category: categories.name })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(eq(items.id, id))
    .get()
  if (!row) return undefined
  const appearances = connection()
    .select({
      id: postings.id,
      platformId: postings.platformId,
      channel: platforms.name,
      postedOn: postings.postedOn,
      address: postings.address,
    })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(eq(postings.itemId, id))
    .orderBy(asc(platforms.id), asc(postings.postedOn), asc(postings.id))
    .all()
  return { ...row, postings: appearances }
}

/** At most five items whose title contains what is typed, the same title first. */
export function itemsTitledLike(_actor: Actor, typed: string) {
  return connection()
    .select({ id: items.id, title: items.title, publishedOn: items.publishedOn })
    .from(items)
    .where(contains(typed, items.title))
    .orderBy(desc(sql`${items.title} = ${typed}`), desc(items.publishedOn), desc(items.id))
    .limit(5)
    .all()
}

/** The years in which items were published, latest first. */
export function publishedYears(_actor: Actor): number[] {
  return yearsIn(items, items.publishedOn)
}

export function listCategories(_actor: Actor) {
  return connection().select().from(categories).orderBy(asc(categories.id)).all()
}

export function listPlatforms(_actor: Actor) {
  return connection().select().from(platforms).orderBy(asc(platforms.id)).all()
}

/** What an item's form offers: the categories and channels in use, and those that the item has already. */
export function itemChoices(actor: Actor, has: { categoryId?: number; platformIds?: readonly number[] } = {}) {
  return {
    categories: listCategories(actor)
      .filter(({ id, active }) => active || id === has.categoryId)
      .map(({ id, name }) => withInitials({ value: id, label: name })),
    platforms: listPlatforms(actor)
      .filter(({ id, active }) => active || has.platformIds?.includes(id))
      .map(({ id, name }) => ({ id, name })),
  }
}

function conditions({ category, channel, year, q }: ItemListQuery): (SQL | undefined)[] {
  return [
    category === undefined ? undefined : eq(items.categoryId, category),
    channel === undefined ? undefined : isOn(channel),
    year === undefined ? undefined : between(items.publishedOn, firstDayOf(year), lastDayOf(year)),
    q === undefined ? undefined : itemMatches(q),
  ]
}

function isOn(platformId: number): SQL {
  const there = and(eq(postings.itemId, items.id), eq(postings.platformId, platformId))
  return exists(connection().select({ id: postings.id }).from(postings).where(there))
}

/** Which items the page shows; alone, this is read off an index, and the pages before it cost little. */
function pageOf(where: SQL | undefined, { sort, page }: ItemListQuery): number[] {
  return connection()
    .select({ id: items.id })
    .from(items)
    .where(where)
    .orderBy(...orderOf(sort))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all()
    .map(({ id }) => id)
}

function orderOf(sort: ItemListQuery['sort']): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  const column = sort.endsWith('title') ? items.title : items.publishedOn
  return [direction(column), direction(items.id)]
}

type Channels = { channels: string[]; postings: number }

/** The channels that carry these items, and how often; each channel is named once. */
function channelsOf(ids: number[]): Map<number, Channels> {
  const found = new Map<number, Channels>()
  const rows = connection()
    .select({ itemId: postings.itemId, channel: platforms.name })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(inArray(postings.itemId, ids))
    .orderBy(asc(platforms.id))
  for (const { itemId, channel } of rows.all()) {
    const { channels, postings } = found.get(itemId) ?? { channels: [], postings: 0 }
    found.set(itemId, {
      channels: channels.includes(channel) ? channels : [...channels, channel],
      postings: postings + 1,
    })
  }
  return found
}
