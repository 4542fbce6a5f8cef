import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { DECISION_KINDS } from '@/lib/region/board'
import { RECEIVED_WAYS } from '@/lib/region/submission'
import { CELL_STATES } from '@/lib/region/sum'
import { SUCCESSION_KINDS, UNIT_KINDS } from '@/lib/region/unit'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { reportFormats } from './historical-reports'
import { oneOf } from './one-of'

const day = (name: string) => text(name).$type<PlainDate>()

/** The organs that report to the government whose ledger this is. */
export const regionUnits = sqliteTable(
  'region_units',
  {
    id: integer().primaryKey(),
    name: text().notNull().unique(),
    shortName: text('short_name').notNull(),
    kind: text({ enum: UNIT_KINDS }).notNull(),
    /** To which it belongs; null where it belongs to the government itself. */
    parentId: integer('parent_id').references((): AnySQLiteColumn => regionUnits.id),
    /** 统一社会信用代码. */
    creditCode: text('credit_code').notNull(),
    contact: text().notNull(),
    phone: text().notNull(),
    /** Where it publishes its report. */
    reportPage: text('report_page').notNull(),
    firstDay: day('first_day'),
    lastDay: day('last_day'),
    version: integer().notNull(),
  },
  (t) => [
    oneOf('region_units_kind', t.kind, UNIT_KINDS),
    check('region_units_parent', sql`${t.parentId} IS NULL OR ${t.parentId} <> ${t.id}`),
    check('region_units_days', sql`${t.firstDay} IS NULL OR ${t.lastDay} IS NULL OR ${t.firstDay} <= ${t.lastDay}`),
  ],
)

const ofUnit = () =>
  integer('unit_id')
    .notNull()
    .references(() => regionUnits.id)

/** What a unit was called until a day: its reports of before are known by that name. */
export const regionFormerNames = sqliteTable(
  'region_former_names',
  { unitId: ofUnit(), name: text().notNull(), until: day('until').notNull() },
  (t) => [primaryKey({ columns: [t.unitId, t.name] })],
)

/** 合并、分立、撤销、划转. */
export const regionSuccessions = sqliteTable(
  'region_successions',
  {
    id: integer().primaryKey(),
    kind: text({ enum: SUCCESSION_KINDS }).notNull(),
    unitId: ofUnit(),
    successorId: integer('successor_id').references(() => regionUnits.id),
    happenedOn: day('happened_on').notNull(),
    basis: text().notNull(),
  },
  (t) => [
    index('region_successions_unit').on(t.unitId),
    oneOf('region_successions_kind', t.kind, SUCCESSION_KINDS),
    check('region_successions_other', sql`${t.successorId} IS NULL OR ${t.successorId} <> ${t.unitId}`),
    check('region_successions_successor', sql`(${t.kind} = 'abolished') OR ${t.successorId} IS NOT NULL`),
  ],
)

/** That a unit has to report for a year, or has not, otherwise than its days say. */
export const regionRulings = sqliteTable(
  'region_rulings',
  {
    unitId: ofUnit(),
    year: integer().notNull(),
    owed: integer({ mode: 'boolean' }).notNull(),
    reason: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.year] }), check('region_rulings_reason', sql`${t.reason} <> ''`)],
)

/** The collection of a year: asked, on time until, open until. */
export const regionYears = sqliteTable('region_years', {
  year: integer().primaryKey(),
  askedOn: day('asked_on'),
  onTimeUntil: day('on_time_until'),
  openUntil: day('open_until'),
  /** Whether the government's own report adds the accepted reports of its units. */
  inReport: integer('in_report', { mode: 'boolean' }).notNull(),
  /** Whether units may hand in over an address without sign-in; off closes every address at once. */
  byLink: integer('by_link', { mode: 'boolean' }).notNull().default(false),
  version: integer().notNull(),
})

/** 延期报送: until when a year is open to one unit, and why. */
export const regionExtensions = sqliteTable(
  'region_extensions',
  { unitId: ofUnit(), year: integer().notNull(), openUntil: day('open_until').notNull(), reason: text().notNull() },
  (t) => [primaryKey({ columns: [t.unitId, t.year] }), check('region_extensions_reason', sql`${t.reason} <> ''`)],
)

/**
 * 报送链接: an address that opens one unit's year to whoever has it. Only its hash is kept; the address itself is shown once. Instants
 * are ISO 8601 in UTC.
 */
export const regionLinks = sqliteTable(
  'region_links',
  {
    id: integer().primaryKey(),
    unitId: ofUnit(),
    year: integer().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    /** The last day on which it opens anything. */
    expiresOn: day('expires_on').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** When it was opened first. */
    openedAt: text('opened_at'),
    revokedAt: text('revoked_at'),
  },
  (t) => [
    uniqueIndex('region_links_open').on(t.unitId, t.year).where(sql`revoked_at IS NULL`),
    check('region_links_hash', sql`length(${t.tokenHash}) = 64`),
  ],
)

/** A version of a unit's report as it was received; append-only by trigger. */
export const regionSubmissions = sqliteTable(
  'region_submissions',
  {
    id: integer().primaryKey(),
    unitId: ofUnit(),
    year: integer().notNull(),
    version: integer().notNull(),
    way: text({ enum: RECEIVED_WAYS }).notNull(),
    receivedOn: day('received_on').notNull(),
    file: text().notNull(),
    /** Of the file's bytes; of what was typed in, of its text. */
    sha256: text().notNull(),
    format: text()
      .notNull()
      .references(() => reportFormats.code),
    /** 零报告: the unit says that there was nothing to report. */
    nil: integer({ mode: 'boolean' }).notNull(),
    /** How the report came, as the office notes it. */
    note: text().notNull(),
    /** A `CheckSummary` as JSON. */
    summary: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
  },
  (t) => [
    index('region_submissions_unit').on(t.unitId, t.year, t.version),
    index('region_submissions_year').on(t.year),
    oneOf('region_submissions_way', t.way, RECEIVED_WAYS),
    check('region_submissions_hash', sql`length(${t.sha256}) = 64 AND ${t.version} >= 1`),
  ],
)

const ofSubmission = () =>
  integer('submission_id')
    .notNull()
    .references(() => regionSubmissions.id)

/** Its cells with what is printed in them; one that was not found has no row. */
export const regionCells = sqliteTable(
  'region_cells',
  {
    submissionId: ofSubmission(),
    figure: text().$type<TableFigureId>().notNull(),
    state: text({ enum: CELL_STATES }).notNull(),
    value: text(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.figure] }), oneOf('region_cells_state', t.state, CELL_STATES)],
)

/** What was read in it and found: a `CheckContent` as deflated JSON in base64. */
export const regionContents = sqliteTable('region_contents', {
  submissionId: ofSubmission().primaryKey(),
  content: text().notNull(),
})

/** 原件: the file itself lies beside the database under its hash; a version that was typed in has none. */
export const regionFiles = sqliteTable(
  'region_files',
  { submissionId: ofSubmission().primaryKey(), bytes: integer().notNull() },
  (t) => [check('region_files_bytes', sql`${t.bytes} > 0`)],
)

/** What was decided on a version; the latest decision holds. Append-only by trigger. */
export const regionDecisions = sqliteTable(
  'region_decisions',
  {
    id: integer().primaryKey(),
    submissionId: ofSubmission(),
    kind: text({ enum: DECISION_KINDS }).notNull(),
    remarks: text().notNull(),
    decidedOn: day('decided_on').notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
  },
  (t) => [
    index('region_decisions_submission').on(t.submissionId),
    oneOf('region_decisions_kind', t.kind, DECISION_KINDS),
    check('region_decisions_remarks', sql`${t.kind} <> 'returned' OR ${t.remarks} <> ''`),
  ],
)

/** 汇总调整: what is added or deducted for what is counted twice; the units' figures stay as they are. */
export const regionAdjustments = sqliteTable(
  'region_adjustments',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    figure: text().$type<TableFigureId>().notNull(),
    /** A decimal with its sign. */
    amount: text().notNull(),
    unitId: integer('unit_id').references(() => regionUnits.id),
    reason: text().notNull(),
    /** By what it is proven. */
    evidence: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('region_adjustments_year').on(t.year),
    check('region_adjustments_reason', sql`${t.reason} <> '' AND ${t.amount} <> '0'`),
  ],
)
