import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { INTERPRETATION_FORM_CODES } from '@/lib/published/interpretation'
import { oneOf } from './one-of'
import { publishedItems } from './published'
import { normativeDocuments } from './registers'

const day = (name: string) => text(name).$type<PlainDate>()

/** 政策解读: what an item interprets, a document of the register or another item, and in which form. */
export const interpretations = sqliteTable(
  'interpretations',
  {
    itemId: integer('item_id')
      .primaryKey()
      .references(() => publishedItems.id),
    form: text({ enum: INTERPRETATION_FORM_CODES }).notNull(),
    documentId: integer('document_id').references(() => normativeDocuments.id),
    ofItemId: integer('of_item_id').references(() => publishedItems.id),
  },
  (t) => [
    index('interpretations_document').on(t.documentId),
    index('interpretations_item').on(t.ofItemId),
    oneOf('interpretations_form', t.form, INTERPRETATION_FORM_CODES),
    check('interpretations_one', sql`${t.documentId} IS NULL OR ${t.ofItemId} IS NULL`),
  ],
)

/** 撤回: an item that is no longer public. Once for an item. */
export const itemWithdrawals = sqliteTable('item_withdrawals', {
  id: integer().primaryKey(),
  itemId: integer('item_id')
    .notNull()
    .unique()
    .references(() => publishedItems.id),
  withdrawnOn: day('withdrawn_on').notNull(),
  reason: text().notNull(),
  version: integer().notNull(),
})

/** 更正: what was corrected in what the public reads, when and why. */
export const itemCorrections = sqliteTable(
  'item_corrections',
  {
    id: integer().primaryKey(),
    itemId: integer('item_id')
      .notNull()
      .references(() => publishedItems.id),
    correctedOn: day('corrected_on').notNull(),
    corrected: text().notNull(),
    reason: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [index('item_corrections_item').on(t.itemId)],
)
