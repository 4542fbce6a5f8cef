import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { CHART_IDS } from '@/lib/report/charts'
import { FILING_KINDS, FILING_WAYS } from '@/lib/report/filing'
import { GLANCE_PANELS } from '@/lib/report/glance/panels'
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

/** What the office wants on 一图读懂 of a year; a panel without a row stands on it. */
export const reportGlance = sqliteTable(
  'report_glance',
  {
    year: integer().notNull(),
    panel: text({ enum: GLANCE_PANELS }).notNull(),
    shown: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.panel] }), oneOf('report_glance_panel', t.panel, GLANCE_PANELS)],
)

/** 报送、备案: that a version of a report was handed in. */
export const reportFilings = sqliteTable(
  'report_filings',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    revision: integer().notNull(),
    /** What was handed in, by the hash of its content. */
    contentHash: text('content_hash').notNull(),
    kind: text({ enum: FILING_KINDS }).notNull(),
    recipient: text().notNull(),
    filedOn: text('filed_on').$type<PlainDate>().notNull(),
    way: text({ enum: FILING_WAYS }).notNull(),
    documentNumber: text('document_number').notNull(),
    receipt: text().notNull(),
    note: text().notNull(),
    staffName: text('staff_name').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('report_filings_year').on(t.year),
    oneOf('report_filings_kind', t.kind, FILING_KINDS),
    oneOf('report_filings_way', t.way, FILING_WAYS),
  ],
)

/** What the copy of a year's report that is handed in says beside the report; attachments a line each. */
export const reportCopies = sqliteTable('report_copies', {
  year: integer().primaryKey(),
  formedOn: text('formed_on').$type<PlainDate>().notNull(),
  signer: text().notNull(),
  attachments: text().notNull(),
})
