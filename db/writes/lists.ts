import { and, eq, ne, or } from 'drizzle-orm'
import type { PlatformInput } from '@/lib/figures/input'
import type { CategoryInput } from '@/lib/published/input'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { sections, staff } from '../schema/organ'
import { categories, platforms, postings, publishedItems } from '../schema/published'
import { platformStatistics } from '../schema/registers'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'

type Kept<T> = T & { id: number | null; active: boolean }

/** Adds a category, or changes the one with this id. */
export function keepCategory(tx: Tx, { id, ...category }: Kept<CategoryInput>): Result<{ id: number }> {
  const sameName = or(eq(categories.name, category.name), eq(categories.shortName, category.shortName))
  const other = id === null ? sameName : and(sameName, ne(categories.id, id))
  const categoryInUse = tx.sql.select().from(categories).where(other).get()
  if (categoryInUse) return breach('nameTaken', { field: categoryInUse.name === category.name ? 'name' : 'shortName' })
  const before = id === null ? undefined : tx.sql.select().from(categories).where(eq(categories.id, id)).get()
  if (id !== null && !before) return conflict
  const after = before
    ? tx.sql.update(categories).set(category).where(eq(categories.id, before.id)).returning().get()
    : tx.sql.insert(categories).values(category).returning().get()
  recordAct(tx, { act: 'category.keep', subject: `category:${after.id}`, before, after })
  return ok({ id: after.id })
}

/** Takes a category out of the list; refused while an item is in it. */
export function removeCategory(tx: Tx, id: number): Result<undefined> {
  if (tx.sql.select({ id: publishedItems.id }).from(publishedItems).where(eq(publishedItems.categoryId, id)).get())
    return breach('inUse')
  const before = tx.sql.delete(categories).where(eq(categories.id, id)).returning().get()
  if (!before) return conflict
  recordAct(tx, { act: 'category.remove', subject: `category:${id}`, before })
  return ok()
}

/** Adds a channel, or changes the one with this id. */
export function keepPlatform(tx: Tx, { id, ...platform }: Kept<PlatformInput>): Result<{ id: number }> {
  const sameName = eq(platforms.name, platform.name)
  const other = id === null ? sameName : and(sameName, ne(platforms.id, id))
  if (tx.sql.select().from(platforms).where(other).get()) return breach('nameTaken', { field: 'name' })
  const { openedOn, closedOn } = platform
  if (openedOn && closedOn && closedOn < openedOn) return breach('closedBeforeOpened', { field: 'closedOn' })
  const before = id === null ? undefined : tx.sql.select().from(platforms).where(eq(platforms.id, id)).get()
  if (id !== null && !before) return conflict
  const after = before
    ? tx.sql.update(platforms).set(platform).where(eq(platforms.id, before.id)).returning().get()
    : tx.sql.insert(platforms).values(platform).returning().get()
  recordAct(tx, { act: 'platform.keep', subject: `platform:${after.id}`, before, after })
  return ok({ id: after.id })
}

/** Takes a channel out of the list; refused while a posting or a statistic names it. */
export function removePlatform(tx: Tx, id: number): Result<undefined> {
  const posting = tx.sql.select({ id: postings.id }).from(postings).where(eq(postings.platformId, id)).get()
  const statistic = tx.sql
    .select({ id: platformStatistics.id })
    .from(platformStatistics)
    .where(eq(platformStatistics.platformId, id))
    .get()
  if (posting || statistic) return breach('inUse')
  const before = tx.sql.delete(platforms).where(eq(platforms.id, id)).returning().get()
  if (!before) return conflict
  recordAct(tx, { act: 'platform.remove', subject: `platform:${id}`, before })
  return ok()
}

/** Adds a section, or changes the one with this id. */
export function keepSection(tx: Tx, { id, ...section }: Kept<{ name: string }>): Result<{ id: number }> {
  const sameName = eq(sections.name, section.name)
  const other = id === null ? sameName : and(sameName, ne(sections.id, id))
  if (tx.sql.select().from(sections).where(other).get()) return breach('nameTaken', { field: 'name' })
  const before = id === null ? undefined : tx.sql.select().from(sections).where(eq(sections.id, id)).get()
  if (id !== null && !before) return conflict
  const after = before
    ? tx.sql.update(sections).set(section).where(eq(sections.id, before.id)).returning().get()
    : tx.sql.insert(sections).values(section).returning().get()
  recordAct(tx, { act: 'section.keep', subject: `section:${after.id}`, before, after })
  return ok({ id: after.id })
}

/** Takes a section out of the list; refused while a request or a member of staff is in it. */
export function removeSection(tx: Tx, id: number): Result<undefined> {
  const request = tx.sql
    .select({ id: disclosureRequests.id })
    .from(disclosureRequests)
    .where(eq(disclosureRequests.sectionId, id))
    .get()
  const member = tx.sql.select({ id: staff.id }).from(staff).where(eq(staff.sectionId, id)).get()
  if (request || member) return breach('inUse')
  const before = tx.sql.delete(sections).where(eq(sections.id, id)).returning().get()
  if (!before) return conflict
  recordAct(tx, { act: 'section.remove', subject: `section:${id}`, before })
  return ok()
}
