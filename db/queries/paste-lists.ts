import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PasteLists } from '@/lib/published/pasted'
import { connection, type Statements } from '../client'
import { categories, publishedItems as items, platforms } from '../schema/published'
import { reviewRulesOf } from './review-file'

/** The names that pasted cells are read by. */
export function pasteListsOf(sql: Statements): PasteLists {
  const { id, name, shortName } = categories
  return {
    categories: sql.select({ id, name, shortName, active: categories.active }).from(categories).all(),
    platforms: sql
      .select({ id: platforms.id, name: platforms.name, active: platforms.active })
      .from(platforms)
      .where(eq(platforms.active, true))
      .all(),
    reviewsSince: reviewRulesOf(sql).reviewsSince,
  }
}

/** The same, for the page. */
export function pasteLists(_actor: Actor<'published.view'>): PasteLists {
  return pasteListsOf(connection())
}

/** Which of these titles the ledger has already. */
export function knownTitles(_actor: Actor<'published.view'>, titles: readonly string[]): string[] {
  return connection()
    .selectDistinct({ title: items.title })
    .from(items)
    .where(inArray(items.title, [...titles]))
    .all()
    .map(({ title }) => title)
}
