import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PUBLISHED_FORMATS, type TableFigureId } from '@/lib/report/history/published-report'
import { SECTION_KEYS } from '@/lib/report/sections'
import { oneOf } from './one-of'

/** The report of a year before the ledger, as it was published; entered or imported once. */
export const historicalReports = sqliteTable(
  'historical_reports',
  {
    year: integer().primaryKey(),
    format: text({ enum: PUBLISHED_FORMATS }).notNull(),
    source: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [oneOf('historical_reports_format', t.format, PUBLISHED_FORMATS)],
)

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
