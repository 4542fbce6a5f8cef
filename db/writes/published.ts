import { eq } from 'drizzle-orm'
import type { PublishedItemChangeInput, PublishedItemInput } from '@/lib/published/input'
import { checkItem } from '@/lib/published/publication'
import type { Removal } from '@/lib/removal'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { postings, publishedItems } from '../schema/published'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'
import { indexItem, unindexItem } from './search-index'

export function recordItem(tx: Tx, { postings: appearances, ...item }: PublishedItemInput): Result<{ id: number }> {
  const lawful = checkItem(item, appearances)
  if (!lawful.ok) return lawful
  const after = insertRow(tx.sql, publishedItems, { ...item, version: 1 })
  insertPostings(tx, after.id, appearances)
  indexItem(tx.sql, after)
  recordAct(tx, { act: 'published.record', subject: `item:${after.id}`, after: { ...after, postings: appearances } })
  return ok({ id: after.id })
}

export function changeItem(tx: Tx, input: PublishedItemChangeInput): Result<{ id: number }> {
  const { id, version, postings: appearances, ...item } = input
  const before = tx.sql.select().from(publishedItems).where(eq(publishedItems.id, id)).get()
  if (before?.version !== version) return conflict
  const lawful = checkItem(item, appearances)
  if (!lawful.ok) return lawful
  const postingsBefore = removePostings(tx, id)
  const after = tx.sql
    .update(publishedItems)
    .set({ ...item, version: version + 1 })
    .where(eq(publishedItems.id, id))
    .returning()
    .get()
  insertPostings(tx, id, appearances)
  indexItem(tx.sql, after)
  recordAct(tx, {
    act: 'published.change',
    subject: `item:${id}`,
    before: { ...before, postings: postingsBefore },
    after: { ...after, postings: appearances },
  })
  return ok({ id })
}

/** Takes out an item that was entered by mistake; the audit trail keeps it whole. */
export function removeItem(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(publishedItems).where(eq(publishedItems.id, id)).get()
  if (before?.version !== version) return conflict
  const postingsBefore = removePostings(tx, id)
  tx.sql.delete(publishedItems).where(eq(publishedItems.id, id)).run()
  unindexItem(tx.sql, id)
  recordAct(tx, {
    act: 'published.remove',
    subject: `item:${id}`,
    reason,
    before: { ...before, postings: postingsBefore },
  })
  return ok()
}

function insertPostings(tx: Tx, itemId: number, appearances: PublishedItemInput['postings']): void {
  if (appearances.length === 0) return
  tx.sql
    .insert(postings)
    .values(appearances.map((posting) => ({ ...posting, itemId })))
    .run()
}

function removePostings(tx: Tx, itemId: number) {
  return tx.sql.delete(postings).where(eq(postings.itemId, itemId)).returning().all()
}
