import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { CALENDAR_NOTICE_KINDS } from '@/lib/law/calendar/own-notice'
import { oneOf } from './one-of'

/** Notices of days off that the organ entered itself; later ones prevail over earlier ones. */
export const calendarNotices = sqliteTable(
  'calendar_notices',
  {
    id: integer().primaryKey(),
    kind: text({ enum: CALENDAR_NOTICE_KINDS }).notNull(),
    year: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    enteredOn: text('entered_on').$type<PlainDate>().notNull(),
    version: integer().notNull(),
  },
  (t) => [oneOf('calendar_notices_kind', t.kind, CALENDAR_NOTICE_KINDS)],
)

export const calendarDays = sqliteTable(
  'calendar_days',
  {
    noticeId: integer('notice_id')
      .notNull()
      .references(() => calendarNotices.id),
    date: text().$type<PlainDate>().notNull(),
    working: integer({ mode: 'boolean' }).notNull(),
    holiday: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.noticeId, t.date] })],
)
