import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { RECEIPT_CHANNEL_CODES, RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { FORM_WANTED_CODES, IDENTITY_DOCUMENT_CODES, ROUTE_WANTED_CODES } from '@/lib/law/wishes'
import { oneOf } from './one-of'
import { sections, staff } from './organ'

/** The identity in which somebody applies; two requests share it only when every field is the same. */
export const applicants = sqliteTable(
  'applicants',
  {
    id: integer().primaryKey(),
    kind: text({ enum: APPLICANT_KIND_CODES }).notNull(),
    name: text().notNull(),
    identityDocument: text('identity_document', { enum: IDENTITY_DOCUMENT_CODES }),
    identityNumber: text('identity_number').notNull(),
    organisationCode: text('organisation_code').notNull(),
    representative: text().notNull(),
  },
  (t) => [oneOf('applicants_kind', t.kind, APPLICANT_KIND_CODES), index('applicants_name').on(t.name)],
)

const confirmedChannels = RECEIPT_CHANNEL_CODES.filter((code) => RECEIPT_CHANNELS[code].needsConfirmation)
  .map((code) => `'${code}'`)
  .join(', ')

/** 政府信息公开申请 as registered. `received_on` is the statutory day of receipt, tied to its channel by Art. 31. */
export const disclosureRequests = sqliteTable(
  'disclosure_requests',
  {
    id: integer().primaryKey(),
    number: text().notNull().unique(),
    year: integer().notNull(),
    ordinal: integer().notNull(),
    channel: text({ enum: RECEIPT_CHANNEL_CODES }).notNull(),
    arrivedOn: text('arrived_on').$type<PlainDate>().notNull(),
    confirmedOn: text('confirmed_on').$type<PlainDate>(),
    receivedOn: text('received_on').$type<PlainDate>().notNull(),
    applicantId: integer('applicant_id')
      .notNull()
      .references(() => applicants.id),
    applicantKind: text('applicant_kind', { enum: APPLICANT_KIND_CODES }).notNull(),
    phone: text().notNull(),
    address: text().notNull(),
    email: text().notNull(),
    description: text().notNull(),
    formWanted: text('form_wanted', { enum: FORM_WANTED_CODES }).notNull(),
    routeWanted: text('route_wanted', { enum: ROUTE_WANTED_CODES }).notNull(),
    sectionId: integer('section_id').references(() => sections.id),
    handlerId: integer('handler_id').references(() => staff.id),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('requests_year_ordinal').on(t.year, t.ordinal),
    index('requests_received').on(t.receivedOn, t.applicantKind),
    uniqueIndex('requests_kind').on(t.id, t.applicantKind),
    index('requests_applicant').on(t.applicantId),
    index('requests_section').on(t.sectionId, t.receivedOn),
    index('requests_handler').on(t.handlerId, t.receivedOn),
    oneOf('requests_channel', t.channel, RECEIPT_CHANNEL_CODES),
    oneOf('requests_applicant_kind', t.applicantKind, APPLICANT_KIND_CODES),
    oneOf('requests_form_wanted', t.formWanted, FORM_WANTED_CODES),
    oneOf('requests_route_wanted', t.routeWanted, ROUTE_WANTED_CODES),
    check(
      'requests_article_31',
      sql`${t.receivedOn} IS CASE WHEN ${t.channel} IN (${sql.raw(confirmedChannels)}) THEN ${t.confirmedOn} ELSE ${t.arrivedOn} END`,
    ),
  ],
)

/**
 * 答复: at most one per request. `due_on` is the deadline it was judged by when it was recorded. The applicant's kind is
 * the request's own, held to it by the foreign key, so that table 三 is counted over one index.
 */
export const replies = sqliteTable(
  'replies',
  {
    requestId: integer('request_id').primaryKey(),
    applicantKind: text('applicant_kind', { enum: APPLICANT_KIND_CODES }).notNull(),
    outcome: text({ enum: OUTCOME_CODES }).notNull(),
    servedOn: text('served_on').$type<PlainDate>().notNull(),
    dueOn: text('due_on').$type<PlainDate>().notNull(),
    replyNumber: text('reply_number').unique(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.requestId, t.applicantKind],
      foreignColumns: [disclosureRequests.id, disclosureRequests.applicantKind],
    }).onUpdate('cascade'),
    index('replies_outcome').on(t.outcome, t.applicantKind, t.servedOn),
    index('replies_served').on(t.servedOn),
    oneOf('replies_outcome_code', t.outcome, OUTCOME_CODES),
  ],
)
