import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { VERDICTS } from '@/lib/reports-check/verdict'
import { oneOf } from './one-of'

/** Checked reports, of any organ, that somebody asked to keep, until a day. */
export const keptChecks = sqliteTable(
  'kept_checks',
  {
    token: text().primaryKey(),
    file: text().notNull(),
    sha256: text().notNull(),
    organ: text().notNull(),
    year: integer().notNull(),
    /** A `CheckSummary` as JSON. */
    summary: text().notNull(),
    /** A `CheckContent` as JSON. */
    content: text().notNull(),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by').notNull(),
    keptUntil: text('kept_until').$type<PlainDate>().notNull(),
  },
  (t) => [
    index('kept_checks_until').on(t.keptUntil),
    check('kept_checks_token', sql`length(${t.token}) = 32 AND length(${t.sha256}) = 64`),
  ],
)

/** Cells of a file that were misread and put right by hand, beside what is printed in them. */
export const checkCorrections = sqliteTable(
  'check_corrections',
  {
    /** Of the file. */
    sha256: text().notNull(),
    cell: text().$type<TableFigureId>().notNull(),
    printed: text().notNull(),
    value: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.cell] }), check('check_corrections_file', sql`length(${t.sha256}) = 64`)],
)

/** What people say of the findings about an organ's report of a year, for the facts of which they said it. */
export const checkVerdicts = sqliteTable(
  'check_verdicts',
  {
    organ: text().notNull(),
    year: integer().notNull(),
    finding: text().notNull(),
    fingerprint: text().notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    reason: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organ, t.year, t.finding] }),
    oneOf('check_verdicts_verdict', t.verdict, VERDICTS),
    check('check_verdicts_reason', sql`${t.verdict} = 'confirmed' OR ${t.reason} <> ''`),
  ],
)
