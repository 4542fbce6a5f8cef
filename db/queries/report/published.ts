import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { lastDayOf, type PlainDate } from '@/lib/dates'
import type { CategoryKind } from '@/lib/published/category'
import { connection } from '../../client'
import { itemWithdrawals as withdrawals } from '../../schema/item-acts'
import { organs } from '../../schema/organ'
import { categories, publishedItems as items, platforms, postings } from '../../schema/published'
import { inYear, monthOf } from '../day-columns'
import { NO_LIMIT, type Split, type Splits, type View } from './split'

/**
 * The items of a year: what became public in it. What was withdrawn by the end of the year counts only where the organ
 * says so; what is not public yet has no day and counts nowhere.
 */
function ofYear(year: number): SQL {
  return and(inYear(items.publishedOn, year), standsAtEnd(year))!
}

function standsAtEnd(year: number): SQL | undefined {
  const counted = connection().select({ counted: organs.withdrawnItemsCount }).from(organs).get()?.counted ?? true
  return counted
    ? undefined
    : sql`NOT EXISTS (SELECT 1 FROM ${withdrawals} WHERE ${withdrawals.itemId} = ${items.id} AND ${withdrawals.withdrawnOn} <= ${lastDayOf(year)})`
}

/** One answer, or several answers to one topic of public concern: they count once. */
const once = sql`CASE WHEN ${categories.kind} = 'response' AND ${items.topic} <> '' THEN ${items.topic} ELSE ${items.id} END`

/** Items per category: an item counts once, however many channels carry it; so does a topic, however often answered. */
export function countItems(_actor: Actor<'published.view'>, year: number) {
  // Only answers are looked up one by one; the others are counted in the index.
  const answers = sql`(SELECT count(DISTINCT ${once}) FROM ${items} WHERE ${items.categoryId} = ${categories.id} AND ${ofYear(year)})`
  const otherItems = sql`(SELECT count(*) FROM ${items} WHERE ${items.categoryId} = ${categories.id} AND ${ofYear(year)})`
  return connection()
    .select({
      id: categories.id,
      name: categories.name,
      shortName: categories.shortName,
      kind: categories.kind,
      items: sql<number>`CASE ${categories.kind} WHEN 'response' THEN ${answers} ELSE ${otherItems} END`,
    })
    .from(categories)
    .orderBy(asc(categories.id))
    .all()
}

/** Postings per channel: here each appearance counts. */
export function countPostings(_actor: Actor<'published.view'>, year: number) {
  return connection()
    .select({ id: platforms.id, name: platforms.name, postings: sql<number>`count(${items.id})` })
    .from(platforms)
    .leftJoin(postings, and(eq(postings.platformId, platforms.id), inYear(postings.postedOn, year)))
    .leftJoin(items, and(eq(items.id, postings.itemId), isNotNull(items.publishedOn), standsAtEnd(year)))
    .groupBy(platforms.id)
    .orderBy(asc(platforms.id))
    .all()
}

export function itemsByMonth(_actor: Actor<'published.view'>, year: number): { month: number; count: number }[] {
  const month = sql<number>`CAST(substr(${items.publishedOn}, 6, 2) AS INTEGER)`
  return connection()
    .select({ month, count: sql<number>`count(*)` })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(and(ofYear(year), eq(categories.kind, 'information')))
    .groupBy(month)
    .all()
}

type Scope = { categoryId: number } | { kind: CategoryKind }

/** What counts of a category, or of all categories of a kind; of several answers to one topic, the first entered. */
function inScope(year: number, scope: Scope, { month }: Split = {}): SQL {
  const counted = connection()
    .select({ id: sql`min(${items.id})` })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(
      and(ofYear(year), 'kind' in scope ? eq(categories.kind, scope.kind) : eq(items.categoryId, scope.categoryId)),
    )
    .groupBy(items.categoryId, once)
  return and(inArray(items.id, counted), month === undefined ? undefined : eq(monthOf(items.publishedOn), month))!
}

export function itemsIn(_actor: Actor<'published.view'>, year: number, scope: Scope, view: View = {}) {
  return connection()
    .select({
      id: items.id,
      title: items.title,
      publishedOn: sql<PlainDate>`${items.publishedOn}`,
      category: categories.name,
    })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(inScope(year, scope, view))
    .orderBy(desc(items.publishedOn), desc(items.id))
    .limit(view.limit ?? NO_LIMIT)
    .offset(view.offset ?? 0)
    .all()
}

export function itemMonths(_actor: Actor<'published.view'>, year: number, scope: Scope): Splits['months'] {
  const month = monthOf(items.publishedOn)
  return connection()
    .select({ month, count: count() })
    .from(items)
    .where(inScope(year, scope))
    .groupBy(month)
    .orderBy(month)
    .all()
}

/** The postings of a year on a channel, of items that count, whenever they became public. */
const onPlatform = (year: number, platformId: number, { month }: Split = {}) =>
  and(
    eq(postings.platformId, platformId),
    inYear(postings.postedOn, year),
    isNotNull(items.publishedOn),
    standsAtEnd(year),
    month === undefined ? undefined : eq(monthOf(postings.postedOn), month),
  )

export function postingsOn(_actor: Actor<'published.view'>, year: number, platformId: number, view: View = {}) {
  return connection()
    .select({ id: items.id, title: items.title, postedOn: postings.postedOn, address: postings.address })
    .from(postings)
    .innerJoin(items, eq(items.id, postings.itemId))
    .where(onPlatform(year, platformId, view))
    .orderBy(desc(postings.postedOn), desc(postings.id))
    .limit(view.limit ?? NO_LIMIT)
    .offset(view.offset ?? 0)
    .all()
}

export function postingMonths(_actor: Actor<'published.view'>, year: number, platformId: number): Splits['months'] {
  const month = monthOf(postings.postedOn)
  return connection()
    .select({ month, count: count() })
    .from(postings)
    .innerJoin(items, eq(items.id, postings.itemId))
    .where(onPlatform(year, platformId))
    .groupBy(month)
    .orderBy(month)
    .all()
}
