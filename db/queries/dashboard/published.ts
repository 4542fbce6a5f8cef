import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { Dashboard, NamedMark } from '@/lib/dashboard/dashboard'
import { itemsMark } from '@/lib/dashboard/mark'
import { monthsIn } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { type Days, spanOf } from '@/lib/list-query'
import { publicationHorizon } from '@/lib/published/publish-by'
import { connection } from '../../client'
import { categories, publishedItems as items, platforms, postings } from '../../schema/published'
import { inPeriod, publishedIn } from '../item-state'
import { reckoning } from '../reckoning'
import { COUNT, countOf } from './counting'

/** What was published on these days, by category, by month, by channel, and what of it was late. */
export function countPublished(actor: Actor<'published.view'>, days: Days, today: PlainDate): Dashboard['published'] {
  const published = spanOf(days)
  const { calendar } = reckoning(actor)
  const horizon = publicationHorizon(calendar, today)
  const countWhere = (...which: SQL[]) =>
    connection()
      .select({ count: COUNT })
      .from(items)
      .where(and(...which))
      .get()!.count
  const { categoryId: category, publishedOn: day } = items
  // By day, as the index has them: to group by month SQLite would have to sort all items.
  const counts = connection()
    .select({ category, day, count: COUNT })
    .from(items)
    .where(publishedIn(days))
    .groupBy(day, category)
    .all()
  return {
    all: itemsMark(countOf(counts), { published }),
    late: itemsMark(countWhere(publishedIn(days), inPeriod('published_late', horizon, calendar)), {
      published,
      due: 'published_late',
    }),
    overdue: itemsMark(countWhere(inPeriod('overdue', horizon, calendar)), { due: 'overdue' }),
    byCategory: namesIn(categories).map(({ id, name }) => ({
      name,
      items: itemsMark(countOf(counts.filter((row) => row.category === id)), { published, category: id }),
    })),
    byMonth: monthsIn(days).map(({ month: name, ...inMonth }) => ({
      name,
      items: itemsMark(countOf(counts, inMonth), { published: spanOf(inMonth) }),
    })),
    byChannel: countByChannel(days),
  }
}

/** Items per channel: one that a channel carries twice counts there once. */
function countByChannel(days: Days): NamedMark[] {
  const rows = connection()
    .select({ platform: postings.platformId, count: sql<number>`count(DISTINCT ${items.id})` })
    .from(items)
    .innerJoin(postings, eq(postings.itemId, items.id))
    .where(publishedIn(days))
    .groupBy(postings.platformId)
    .all()
  return namesIn(platforms).map(({ id, name }) => ({
    name,
    items: itemsMark(rows.find(({ platform }) => platform === id)?.count ?? 0, {
      published: spanOf(days),
      channel: id,
    }),
  }))
}

export function countItemsIn(_actor: Actor<'published.view'>, days: Days): number {
  return connection().select({ count: COUNT }).from(items).where(publishedIn(days)).get()!.count
}

function namesIn(table: typeof categories | typeof platforms) {
  return connection().select({ id: table.id, name: table.name }).from(table).orderBy(asc(table.id)).all()
}
