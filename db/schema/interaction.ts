import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { EVENT_KIND_CODES, PROPOSAL_KIND_CODES } from '@/lib/published/interaction'
import { oneOf } from './one-of'
import { publishedItems } from './published'

const day = (name: string) => text(name).$type<PlainDate>()
const item = () => integer('item_id').references(() => publishedItems.id)

/** 局长信箱 and the like: letters received and answered in a period. */
export const letterCounts = sqliteTable(
  'letter_counts',
  {
    id: integer().primaryKey(),
    columnName: text('column_name').notNull(),
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    received: integer().notNull(),
    answered: integer().notNull(),
    published: integer(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('letter_counts_period').on(t.periodTo),
    check('letter_counts_values', sql`${t.received} >= 0 AND ${t.answered} >= 0`),
  ],
)

/** 建议提案 with their answers. */
export const proposals = sqliteTable(
  'proposals',
  {
    id: integer().primaryKey(),
    kind: text({ enum: PROPOSAL_KIND_CODES }).notNull(),
    number: text().notNull(),
    title: text().notNull(),
    receivedOn: day('received_on').notNull(),
    answeredOn: day('answered_on'),
    itemId: item(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('proposals_received').on(t.receivedOn),
    index('proposals_item').on(t.itemId),
    oneOf('proposals_kind', t.kind, PROPOSAL_KIND_CODES),
  ],
)

/** 新闻发布会, 在线访谈, 意见征集. */
export const publicEvents = sqliteTable(
  'public_events',
  {
    id: integer().primaryKey(),
    kind: text({ enum: EVENT_KIND_CODES }).notNull(),
    title: text().notNull(),
    heldOn: day('held_on').notNull(),
    until: day('until'),
    host: text().notNull(),
    received: integer(),
    adopted: integer(),
    itemId: item(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('public_events_held').on(t.heldOn),
    index('public_events_item').on(t.itemId),
    oneOf('public_events_kind', t.kind, EVENT_KIND_CODES),
  ],
)
