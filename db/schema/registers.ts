import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { DOCUMENT_KINDS, ENDING_KINDS } from '@/lib/documents/document'
import { MEASURE_CODES, PRINT_UNITS } from '@/lib/figures/platform'
import { DECISION_KINDS, REPORTED_KINDS } from '@/lib/figures/reported'
import { REVIEW_PROCEDURE_CODES } from '@/lib/law/remedies'
import type { RemedyResult, Table4Block } from '@/lib/law/report-formats/report-format'
import { REMEDY_BLOCKS, REMEDY_OUTCOMES } from '@/lib/remedies/remedy'
import { oneOf } from './one-of'
import { platforms } from './published'
import { disclosureRequests } from './requests'

/** 规章 and 行政规范性文件 issued by the organ. */
export const normativeDocuments = sqliteTable(
  'normative_documents',
  {
    id: integer().primaryKey(),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    title: text().notNull(),
    documentNumber: text('document_number').notNull(),
    issuedOn: text('issued_on').$type<PlainDate>().notNull(),
    validUntil: text('valid_until').$type<PlainDate>(),
    /** The other organs of a joint document; it counts for the one that leads. */
    jointWith: text('joint_with').notNull().default(''),
    leads: integer({ mode: 'boolean' }).notNull().default(true),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('normative_documents_issued').on(t.issuedOn, t.kind),
    oneOf('normative_documents_kind', t.kind, DOCUMENT_KINDS),
  ],
)

/** 修改: each on its day, by the document that amended. */
export const documentAmendments = sqliteTable(
  'document_amendments',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => normativeDocuments.id),
    amendedOn: text('amended_on').$type<PlainDate>().notNull(),
    basis: text().notNull(),
  },
  (t) => [
    index('document_amendments_document').on(t.documentId, t.amendedOn),
    index('document_amendments_date').on(t.amendedOn),
  ],
)

/** How and when a document ceased to be in force: at most once. */
export const documentEndings = sqliteTable(
  'document_endings',
  {
    documentId: integer('document_id')
      .primaryKey()
      .references(() => normativeDocuments.id),
    kind: text({ enum: ENDING_KINDS }).notNull(),
    endedOn: text('ended_on').$type<PlainDate>().notNull(),
    basis: text().notNull(),
  },
  (t) => [index('document_endings_date').on(t.endedOn), oneOf('document_endings_kind', t.kind, ENDING_KINDS)],
)

/** Figures from other offices: decisions as a count, charges in 分. */
export const reportedFigures = sqliteTable(
  'reported_figures',
  {
    id: integer().primaryKey(),
    kind: text({ enum: REPORTED_KINDS }).notNull(),
    periodFrom: text('period_from').$type<PlainDate>().notNull(),
    periodTo: text('period_to').$type<PlainDate>().notNull(),
    decisions: integer(),
    amountFen: integer('amount_fen'),
    source: text().notNull(),
    provider: text().notNull().default(''),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('reported_figures_period').on(t.kind, t.periodTo),
    oneOf('reported_figures_kind', t.kind, REPORTED_KINDS),
    check(
      'reported_figures_value',
      sql`CASE WHEN ${t.kind} = 'administrative_charges' THEN coalesce(${t.amountFen}, -1) >= 0 AND ${t.decisions} IS NULL ELSE coalesce(${t.decisions}, -1) >= 0 AND ${t.amountFen} IS NULL END`,
    ),
  ],
)

/** Decisions logged one by one, where an office gives no sum of them. */
export const singleDecisions = sqliteTable(
  'single_decisions',
  {
    id: integer().primaryKey(),
    kind: text({ enum: DECISION_KINDS }).notNull(),
    decidedOn: text('decided_on').$type<PlainDate>().notNull(),
    decisionNumber: text('decision_number').notNull(),
    subject: text().notNull(),
    source: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('single_decisions_once').on(t.kind, t.source, t.decisionNumber),
    index('single_decisions_date').on(t.kind, t.decidedOn),
    oneOf('single_decisions_kind', t.kind, DECISION_KINDS),
  ],
)

/** A platform's stock on a day, or its flow over a period; with the unit and decimals in which it is printed. */
export const platformStatistics = sqliteTable(
  'platform_statistics',
  {
    id: integer().primaryKey(),
    platformId: integer('platform_id')
      .notNull()
      .references(() => platforms.id),
    measure: text({ enum: MEASURE_CODES }).notNull(),
    value: integer().notNull(),
    periodFrom: text('period_from').$type<PlainDate>(),
    asOf: text('as_of').$type<PlainDate>().notNull(),
    unit: text({ enum: PRINT_UNITS }).notNull(),
    decimals: integer().notNull(),
    source: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('platform_statistics_series').on(t.platformId, t.measure, t.asOf),
    oneOf('platform_statistics_measure', t.measure, MEASURE_CODES),
    check('platform_statistics_value', sql`${t.value} >= 0 AND ${t.decimals} BETWEEN 0 AND 4`),
  ],
)

/** 行政复议 and 行政诉讼 about disclosure; open while there is no result. */
export const remedies = sqliteTable(
  'remedies',
  {
    id: integer().primaryKey(),
    block: text({ enum: REMEDY_BLOCKS }).$type<Table4Block>().notNull(),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    body: text().notNull(),
    caseNumber: text('case_number').notNull(),
    filedOn: text('filed_on').$type<PlainDate>().notNull(),
    concludedOn: text('concluded_on').$type<PlainDate>(),
    result: text({ enum: REMEDY_OUTCOMES }).$type<Exclude<RemedyResult, 'pending'>>(),
    procedure: text({ enum: REVIEW_PROCEDURE_CODES }),
    /** When the organ received the application or the complaint to answer, and when it answered. */
    servedOnOrgan: text('served_on_organ').$type<PlainDate>(),
    answeredOn: text('answered_on').$type<PlainDate>(),
    /** The organ is sued only as the reviewing one, beside that of the act: counted there, not here (201号). */
    coDefendant: integer('co_defendant', { mode: 'boolean' }).notNull().default(false),
    appealedOn: text('appealed_on').$type<PlainDate>(),
    appealConcludedOn: text('appeal_concluded_on').$type<PlainDate>(),
    appealResult: text('appeal_result', { enum: REMEDY_OUTCOMES }).$type<Exclude<RemedyResult, 'pending'>>(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('remedies_filed').on(t.filedOn),
    index('remedies_request').on(t.requestId),
    oneOf('remedies_block', t.block, REMEDY_BLOCKS),
    oneOf('remedies_result', t.result, REMEDY_OUTCOMES),
    oneOf('remedies_procedure', t.procedure, REVIEW_PROCEDURE_CODES),
    oneOf('remedies_appeal_result', t.appealResult, REMEDY_OUTCOMES),
    check('remedies_appeal', sql`(${t.appealConcludedOn} IS NULL) = (${t.appealResult} IS NULL)`),
    check('remedies_concluded', sql`(${t.concludedOn} IS NULL) = (${t.result} IS NULL)`),
  ],
)
