import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { PLATFORM_KINDS } from '@/lib/figures/platform'
import { DISCLOSURE_ATTRIBUTE_CODES, PROACTIVE_ITEM_CODES } from '@/lib/law/proactive-items'
import { CATEGORY_KINDS } from '@/lib/published/category'
import { oneOf } from './one-of'

/** The organ's own list of categories; seeded, extendable, not removable while used. */
export const categories = sqliteTable(
  'categories',
  {
    id: integer().primaryKey(),
    name: text().notNull().unique(),
    shortName: text('short_name').notNull().unique(),
    kind: text({ enum: CATEGORY_KINDS }).notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [oneOf('categories_kind', t.kind, CATEGORY_KINDS)],
)

/** Where the organ publishes, and whose followers and visits it counts. */
export const platforms = sqliteTable(
  'platforms',
  {
    id: integer().primaryKey(),
    name: text().notNull().unique(),
    kind: text({ enum: PLATFORM_KINDS }).notNull(),
    /** The name under which the organ speaks there, and since and until when. */
    account: text().notNull().default(''),
    openedOn: text('opened_on').$type<PlainDate>(),
    closedOn: text('closed_on').$type<PlainDate>(),
    active: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [oneOf('platforms_kind', t.kind, PLATFORM_KINDS)],
)

/** One piece of information, however many channels carry it. */
export const publishedItems = sqliteTable(
  'published_items',
  {
    id: integer().primaryKey(),
    title: text().notNull(),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
    documentNumber: text('document_number').notNull(),
    note: text().notNull(),
    version: integer().notNull(),
    /** When the information was formed or changed; it is to be published within the period of Art. 26. */
    formedOn: text('formed_on').$type<PlainDate>(),
    /** While it is null the item is a draft, which counts nowhere. */
    publishedOn: text('published_on').$type<PlainDate>(),
    indexNumber: text('index_number').notNull().default(''),
    proactiveItem: text('proactive_item', { enum: PROACTIVE_ITEM_CODES }),
    disclosure: text({ enum: DISCLOSURE_ATTRIBUTE_CODES }).notNull().default('proactive'),
    disclosureReason: text('disclosure_reason').notNull().default(''),
    organ: text().notNull().default(''),
    audience: text().notNull().default(''),
    summary: text().notNull().default(''),
    validUntil: text('valid_until').$type<PlainDate>(),
    /** 回应关切: several answers to one topic count once. */
    topic: text().notNull().default(''),
  },
  (t) => [
    index('published_items_date').on(t.publishedOn, t.categoryId),
    index('published_items_category').on(t.categoryId, t.publishedOn),
    index('published_items_formed').on(t.formedOn, t.publishedOn),
    index('published_items_draft').on(t.formedOn).where(sql`${t.publishedOn} IS NULL`),
    uniqueIndex('published_items_index_number').on(t.indexNumber).where(sql`${t.indexNumber} <> ''`),
    oneOf('published_items_proactive_item', t.proactiveItem, PROACTIVE_ITEM_CODES),
    oneOf('published_items_disclosure', t.disclosure, DISCLOSURE_ATTRIBUTE_CODES),
    check('published_items_public', sql`${t.publishedOn} IS NULL OR ${t.disclosure} = 'proactive'`),
  ],
)

/** One appearance of an item on one channel. */
export const postings = sqliteTable(
  'postings',
  {
    id: integer().primaryKey(),
    itemId: integer('item_id')
      .notNull()
      .references(() => publishedItems.id),
    platformId: integer('platform_id')
      .notNull()
      .references(() => platforms.id),
    postedOn: text('posted_on').$type<PlainDate>().notNull(),
    address: text().notNull(),
  },
  (t) => [
    uniqueIndex('postings_once').on(t.itemId, t.platformId, t.address),
    index('postings_platform').on(t.platformId, t.postedOn),
  ],
)
