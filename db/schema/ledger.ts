import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The text of a section of the report as the office wrote it; figures stand in it as tokens. */
export const reportSections = sqliteTable(
  'report_sections',
  {
    year: integer().notNull(),
    section: text().notNull(),
    text: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.section] })],
)

/** The wording from which the organ drafts a section, in place of the one that is shipped. */
export const reportTemplates = sqliteTable('report_templates', {
  section: text().primaryKey(),
  text: text().notNull(),
  version: integer().notNull(),
})

/** Why a finding is as it is. It holds for the facts of its fingerprint and no others. */
export const findingExplanations = sqliteTable(
  'finding_explanations',
  {
    year: integer().notNull(),
    finding: text().notNull(),
    fingerprint: text().notNull(),
    explanation: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.finding] })],
)

/** The last number drawn in a series and year. */
export const numberSequences = sqliteTable(
  'number_sequences',
  {
    series: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.year] })],
)

/** Answers to submitted forms by the browser's submission key, so that a form sent twice is written once. */
export const submissions = sqliteTable(
  'submissions',
  {
    key: text().primaryKey(),
    act: text().notNull(),
    value: text().notNull(),
    at: text().notNull(),
  },
  (t) => [index('submissions_at').on(t.at)],
)

/** Every write, append-only by trigger; each entry carries the hash of the one before. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    staffId: integer('staff_id'),
    staffName: text('staff_name').notNull(),
    act: text().notNull(),
    subject: text().notNull(),
    reason: text().notNull(),
    before: text(),
    after: text(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_entries_subject').on(t.subject)],
)
