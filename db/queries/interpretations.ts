import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { connection } from '../client'
import { interpretations } from '../schema/item-acts'
import { publishedItems as items } from '../schema/published'
import { normativeDocuments as documents } from '../schema/registers'
import { inYear } from './day-columns'

const interpreted = alias(items, 'interpreted')

/** What an item interprets, with the title of the document or of the other item. */
export function interpretationOf(itemId: number) {
  return connection()
    .select({
      form: interpretations.form,
      documentId: interpretations.documentId,
      document: documents.title,
      ofItemId: interpretations.ofItemId,
      ofItem: interpreted.title,
    })
    .from(interpretations)
    .leftJoin(documents, eq(documents.id, interpretations.documentId))
    .leftJoin(interpreted, eq(interpreted.id, interpretations.ofItemId))
    .where(eq(interpretations.itemId, itemId))
    .get()
}

/** The published interpretations of a document or of an item, the first one first. */
export function interpretationsOf(_actor: Actor<'published.view'>, of: { documentId: number } | { itemId: number }) {
  const target =
    'documentId' in of ? eq(interpretations.documentId, of.documentId) : eq(interpretations.ofItemId, of.itemId)
  return connection()
    .select({
      id: items.id,
      title: items.title,
      form: interpretations.form,
      publishedOn: sql<PlainDate>`${items.publishedOn}`,
    })
    .from(interpretations)
    .innerJoin(items, eq(items.id, interpretations.itemId))
    .where(and(target, isNotNull(items.publishedOn)))
    .orderBy(asc(items.publishedOn), asc(items.id))
    .all()
}

/** The year's interpretations in each form. */
export function countInterpretations(_actor: Actor<'published.view'>, year: number) {
  return connection()
    .select({ form: interpretations.form, items: count() })
    .from(interpretations)
    .innerJoin(items, eq(items.id, interpretations.itemId))
    .where(inYear(items.publishedOn, year))
    .groupBy(interpretations.form)
    .all()
}

/** The documents that can be named as interpreted, the latest first. */
export function interpretedDocuments(_actor: Actor<'published.view'>) {
  return connection()
    .select({ value: documents.id, label: documents.title })
    .from(documents)
    .orderBy(desc(documents.issuedOn), desc(documents.id))
    .all()
}
