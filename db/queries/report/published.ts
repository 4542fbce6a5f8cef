import { and, asc, between, count, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import type { CategoryKind } from '@/lib/published/category'
import { connection } from '../../client'
import { categories, publishedItems as items, platforms, postings } from '../../schema/published'
import { ALL, monthOf, type Split, type Splits, type View } from './split'

const inYear = (year: number) => between(items.publishedOn, firstDayOf(year), lastDayOf(year))

/** Items per category: an item counts once, however many channels carry it. */
export function countItems(_actor: Actor, year: number) {
  return connection()
    .select({
      id: categories.id,
      name: categories.name,
      shortName: categories.shortName,
      kind: categories.kind,
      items: sql<number>`count(${items.id})`,
    })
    .from(categories)
    .leftJoin(items, and(eq(items.categoryId, categories.id), inYear(year)))
    .groupBy(categories.id)
    .orderBy(asc(categories.id))
    .all()
}

/** Postings per channel: here each appearance counts. */
export function countPostings(_actor: Actor, year: number) {
  return connection()
    .select({ id: platforms.id, name: platforms.name, postings: sql<number>`count(${postings.id})` })
    .from(platforms)
    .leftJoin(
      postings,
      and(eq(postings.platformId, platforms.id), between(postings.postedOn, firstDayOf(year), lastDayOf(year))),
    )
    .groupBy(platforms.id)
    .orderBy(asc(platforms.id))
    .all()
}

export function itemsByMonth(_actor: Actor, year: number): { month: number; count: number }[] {
  const month = sql<number>`CAST(substr(${items.publishedOn}, 6, 2) AS INTEGER)`
  return connection()
    .select({ month, count: sql<number>`count(*)` })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(and(inYear(year), eq(categories.kind, 'information')))
    .groupBy(month)
    .all()
}

type Scope = { categoryId: number } | { kind: CategoryKind }

const inScope = (year: number, scope: Scope, { month }: Split = {}) =>
  and(
    inYear(year),
    'kind' in scope ? eq(categories.kind, scope.kind) : eq(items.categoryId, scope.categoryId),
    month === undefined ? undefined : eq(monthOf(items.publishedOn), month),
  )

/** The items of one category, or of all categories of a kind. */
export function itemsIn(_actor: Actor, year: number, scope: Scope, view: View = {}) {
  return connection()
    .select({ id: items.id, title: items.title, publishedOn: items.publishedOn, category: categories.name })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(inScope(year, scope, view))
    .orderBy(desc(items.publishedOn), desc(items.id))
    .limit(view.limit ?? ALL)
    .offset(view.offset ?? 0)
    .all()
}

export function itemMonths(_actor: Actor, year: number, scope: Scope): Splits['months'] {
  const month = monthOf(items.publishedOn)
  return connection()
    .select({ month, count: count() })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .where(inScope(year, scope))
    .groupBy(month)
    .orderBy(month)
    .all()
}

const onPlatform = (year: number, platformId: number, { month }: Split = {}) =>
  and(
    eq(postings.platformId, platformId),
    between(postings.postedOn, firstDayOf(year), lastDayOf(year)),
    month === undefined ? undefined : eq(monthOf(postings.postedOn), month),
  )

export function postingsOn(_actor: Actor, year: number, platformId: number, view: View = {}) {
  return connection()
    .select({ id: items.id, title: items.title, postedOn: postings.postedOn, address: postings.address })
    .from(postings)
    .innerJoin(items, eq(items.id, postings.itemId))
    .where(onPlatform(year, platformId, view))
    .orderBy(desc(postings.postedOn), desc(postings.id))
    .limit(view.limit ?? ALL)
    .offset(view.offset ?? 0)
    .all()
}

export function postingMonths(_actor: Actor, year: number, platformId: number): Splits['months'] {
  const month = monthOf(postings.postedOn)
  return connection()
    .select({ month, count: count() })
    .from(postings)
    .where(onPlatform(year, platformId))
    .groupBy(month)
    .orderBy(month)
    .all()
}
