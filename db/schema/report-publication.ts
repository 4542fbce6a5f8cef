import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { CHART_IDS } from '@/lib/report/charts'
import { REPORT_STEPS } from '@/lib/report/publication'
import { oneOf } from './one-of'

/** That a report was checked, or signed, in the content of that hash; append-only by trigger. */
export const reportSteps = sqliteTable(
  'report_steps',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    revision: integer().notNull(),
    step: text({ enum: REPORT_STEPS }).notNull(),
    contentHash: text('content_hash').notNull(),
    staffName: text('staff_name').notNull(),
    takenOn: text('taken_on').$type<PlainDate>().notNull(),
    at: text().notNull(),
    note: text().notNull(),
  },
  (t) => [index('report_steps_year').on(t.year), oneOf('report_steps_step', t.step, REPORT_STEPS)],
)

/** A published version of a report, frozen: no row is ever changed or removed (trigger), and its hash shows if one was. */
export const reportRevisions = sqliteTable(
  'report_revisions',
  {
    year: integer().notNull(),
    revision: integer().notNull(),
    /** `FrozenContent` as canonical JSON. */
    content: text().notNull(),
    /** Of the document alone, by which today's report is compared with it. */
    contentHash: text('content_hash').notNull(),
    signedBy: text('signed_by').notNull(),
    signedOn: text('signed_on').$type<PlainDate>().notNull(),
    publishedBy: text('published_by').notNull(),
    publishedOn: text('published_on').$type<PlainDate>().notNull(),
    address: text().notNull(),
    reason: text().notNull(),
    at: text().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.year, t.revision] }),
    check('report_revisions_reason', sql`${t.revision} >= 1 AND (${t.revision} = 1) = (${t.reason} = '')`),
  ],
)

/** Which charts the office wants in the document of a year; a chart without a row is as by default. */
export const reportCharts = sqliteTable(
  'report_charts',
  {
    year: integer().notNull(),
    chart: text({ enum: CHART_IDS }).notNull(),
    shown: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.chart] }), oneOf('report_charts_chart', t.chart, CHART_IDS)],
)
