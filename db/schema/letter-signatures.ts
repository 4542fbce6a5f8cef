import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { SERVICE_ROUTE_CODES } from '@/lib/law/service'
import { RECORD_NOUNS } from '@/lib/requests/records'
import { letterSubmissions } from './letter-approvals'
import { letters } from './letters'
import { oneOf } from './one-of'
import { disclosureRequests } from './requests'

const day = (name: string) => text(name).$type<PlainDate>()

/**
 * 签发: number, day and text of a letter, for good. A trigger refuses it without the approval of every step, and no row is
 * ever changed or removed, except that the text gives way to the mark of anonymisation.
 */
export const letterSignatures = sqliteTable(
  'letter_signatures',
  {
    letterId: integer('letter_id')
      .primaryKey()
      .references(() => letters.id),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    submissionId: integer('submission_id')
      .notNull()
      .unique()
      .references(() => letterSubmissions.id),
    /** Empty where letters of its kind have none. */
    number: text().notNull(),
    series: text(),
    year: integer(),
    ordinal: integer(),
    datedOn: day('dated_on').notNull(),
    /** `LetterDocument` as canonical JSON. */
    document: text().notNull(),
    /** Over number, day and document. */
    sha256: text().notNull(),
    /** Of the PDF, whose content lies beside the database under it. */
    pdfSha256: text('pdf_sha256').notNull(),
    pdfBytes: integer('pdf_bytes').notNull(),
    signedBy: text('signed_by').notNull(),
    /** The record that was made with it, where the letter is an act. */
    noun: text({ enum: RECORD_NOUNS }),
    recordId: integer('record_id'),
    at: text().notNull(),
  },
  (t) => [
    index('letter_signatures_request').on(t.requestId),
    index('letter_signatures_record').on(t.noun, t.recordId),
    index('letter_signatures_dated').on(t.datedOn),
    uniqueIndex('letter_signatures_number').on(t.number).where(sql`number <> ''`),
    uniqueIndex('letter_signatures_ordinal').on(t.series, t.year, t.ordinal),
    oneOf('letter_signatures_noun', t.noun, RECORD_NOUNS),
    check(
      'letter_signatures_numbered',
      sql`(${t.series} IS NULL) = (${t.number} = '') AND (${t.series} IS NULL) = (${t.year} IS NULL) AND (${t.series} IS NULL) = (${t.ordinal} IS NULL)`,
    ),
    check('letter_signatures_act', sql`(${t.noun} IS NULL) = (${t.recordId} IS NULL)`),
    check(
      'letter_signatures_hashes',
      sql`length(${t.sha256}) = 64 AND length(${t.pdfSha256}) = 64 AND ${t.pdfBytes} > 0`,
    ),
  ],
)

/** 作废: a signed letter that did not leave the house. Its number stays used. */
export const letterVoids = sqliteTable('letter_voids', {
  letterId: integer('letter_id')
    .primaryKey()
    .references(() => letterSignatures.letterId),
  requestId: integer('request_id').references(() => disclosureRequests.id),
  voidedOn: day('voided_on').notNull(),
  reason: text().notNull(),
  voidedBy: text('voided_by').notNull(),
  at: text().notNull(),
})

/** 送达: how a signed letter went out, and what came back. */
export const letterServices = sqliteTable(
  'letter_services',
  {
    letterId: integer('letter_id')
      .primaryKey()
      .references(() => letterSignatures.letterId),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    route: text({ enum: SERVICE_ROUTE_CODES }).notNull(),
    /** 交邮, handing over, or sending: the day that counts. */
    servedOn: day('served_on').notNull(),
    /** Empty but by post. */
    trackingNumber: text('tracking_number').notNull(),
    /** The electronic address that was agreed, or where it was handed over. */
    place: text().notNull(),
    /** Who received it, or that it was refused and before whom. */
    receipt: text().notNull(),
    /** 签收 of a letter that was posted, or when a message was read. */
    receivedOn: day('received_on'),
    staffName: text('staff_name').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('letter_services_request').on(t.requestId),
    oneOf('letter_services_route', t.route, SERVICE_ROUTE_CODES),
    check('letter_services_received', sql`${t.receivedOn} IS NULL OR ${t.receivedOn} >= ${t.servedOn}`),
  ],
)
