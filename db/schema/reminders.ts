import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { DUTY_KINDS } from '@/lib/duties/duty'
import { sections, staff } from './organ'

/** Where somebody is reminded: by mail, and by a calendar that fetches the feed. Only the hash of its token is kept. */
export const reminderChoices = sqliteTable('reminder_choices', {
  staffId: integer('staff_id')
    .primaryKey()
    .references(() => staff.id),
  email: text().notNull(),
  feedHash: text('feed_hash').unique(),
})

/** The address to which a section's digest goes. */
export const sectionAddresses = sqliteTable('section_addresses', {
  sectionId: integer('section_id')
    .primaryKey()
    .references(() => sections.id),
  email: text().notNull(),
})

/** One day's digest of a person or a section, and when it was handed to the mail server. */
export const digests = sqliteTable(
  'digests',
  {
    id: integer().primaryKey(),
    staffId: integer('staff_id').references(() => staff.id),
    sectionId: integer('section_id').references(() => sections.id),
    day: text().$type<PlainDate>().notNull(),
    /** ISO 8601 in UTC. */
    sentAt: text('sent_at'),
  },
  (t) => [
    uniqueIndex('digests_staff').on(t.staffId, t.day),
    uniqueIndex('digests_section').on(t.sectionId, t.day),
    check('digests_whose', sql`(${t.staffId} IS NULL) <> (${t.sectionId} IS NULL)`),
  ],
)

/** What a digest reminds of; nobody is reminded of the same thing twice. */
export const reminders = sqliteTable(
  'reminders',
  {
    id: integer().primaryKey(),
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id),
    staffId: integer('staff_id'),
    sectionId: integer('section_id'),
    key: text().notNull(),
    kind: text({ enum: DUTY_KINDS }).notNull(),
    by: text().$type<PlainDate>().notNull(),
    provisional: integer({ mode: 'boolean' }).notNull().default(false),
    subject: text().notNull(),
    href: text().notNull(),
  },
  (t) => [
    index('reminders_digest').on(t.digestId),
    uniqueIndex('reminders_staff').on(t.staffId, t.key),
    uniqueIndex('reminders_section').on(t.sectionId, t.key),
  ],
)
