import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FORMAT_CODES } from '@/lib/law/report-formats/format-of'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { SECTION_KEYS } from '@/lib/report/sections'
import { oneOf } from './one-of'

/** The forms that there are (`lib/law/report-formats`), put in when a ledger is opened: a new one rebuilds no table. */
export const reportFormats = sqliteTable('report_formats', {
  code: text({ enum: FORMAT_CODES }).primaryKey(),
})

/** The report of a year before the ledger, as it was published; entered or imported once. */
export const historicalReports = sqliteTable('historical_reports', {
  year: integer().primaryKey(),
  format: text({ enum: FORMAT_CODES })
    .notNull()
    .references(() => reportFormats.code),
  source: text().notNull(),
  version: integer().notNull(),
})

const ofReport = () =>
  integer()
    .notNull()
    .references(() => historicalReports.year)

/** Its cells as printed; a blank one has no row. */
export const historicalFigures = sqliteTable(
  'historical_figures',
  { year: ofReport(), figure: text().$type<TableFigureId>().notNull(), value: text().notNull() },
  (t) => [primaryKey({ columns: [t.year, t.figure] })],
)

export const historicalSections = sqliteTable(
  'historical_sections',
  { year: ofReport(), section: text({ enum: SECTION_KEYS }).notNull(), text: text().notNull() },
  (t) => [primaryKey({ columns: [t.year, t.section] }), oneOf('historical_sections_code', t.section, SECTION_KEYS)],
)
