import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { IMPORT_KINDS } from '@/lib/imports/columns'
import { GAPS } from '@/lib/requests/gaps'
import { oneOf } from './one-of'
import { disclosureRequests } from './requests'

/** Each file that was taken in: what it was, and what became of its rows. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer().primaryKey(),
    kind: text({ enum: IMPORT_KINDS }).notNull(),
    source: text().notNull(),
    staffName: text('staff_name').notNull(),
    begunAt: text('begun_at').notNull(),
    /** Null while it runs, and where it was broken off. */
    endedAt: text('ended_at'),
    taken: integer().notNull(),
    incomplete: integer().notNull(),
    known: integer().notNull(),
    refused: integer().notNull(),
    undoneAt: text('undone_at'),
  },
  (t) => [oneOf('imports_kind', t.kind, IMPORT_KINDS)],
)

/** The records that an import entered, by the subject under which the audit trail has them. */
export const importedRecords = sqliteTable(
  'imported_records',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    subject: text().notNull(),
    /** The last audit entry of the import for this record: a later one says that something was built on it. */
    auditId: integer('audit_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.subject] }), index('imported_records_subject').on(t.subject)],
)

/** Headings mapped by the organ, used to recognise its next file. */
export const importHeadings = sqliteTable(
  'import_headings',
  {
    kind: text({ enum: IMPORT_KINDS }).notNull(),
    heading: text().notNull(),
    column: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.heading] }), oneOf('import_headings_kind', t.kind, IMPORT_KINDS)],
)

/** What the organ said that a word of its ledgers means, so that it says so once. */
export const importWords = sqliteTable(
  'import_words',
  {
    kind: text({ enum: IMPORT_KINDS }).notNull(),
    column: text().notNull(),
    word: text().notNull(),
    code: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.column, t.word] }), oneOf('import_words_kind', t.kind, IMPORT_KINDS)],
)

/** What an imported case lacks, with the words of its row about it. */
export const caseGaps = sqliteTable(
  'case_gaps',
  {
    id: integer().primaryKey(),
    requestId: integer('request_id')
      .notNull()
      .references(() => disclosureRequests.id),
    gap: text({ enum: GAPS }).notNull(),
    noted: text().notNull(),
    mendedOn: text('mended_on').$type<PlainDate>(),
    mending: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex('case_gaps_once').on(t.requestId, t.gap), oneOf('case_gaps_gap', t.gap, GAPS)],
)
