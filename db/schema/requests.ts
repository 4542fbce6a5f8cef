import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { RECEIPT_CHANNEL_CODES, RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOME_CODES, OUTCOME_GROUP_CODES, REFUSAL_CODES } from '@/lib/law/outcomes'
import { REST_GROUND_CODES } from '@/lib/law/rest-grounds'
import { SERVICE_ROUTE_CODES } from '@/lib/law/service'
import { FORM_WANTED_CODES, IDENTITY_DOCUMENT_CODES, ROUTE_WANTED_CODES } from '@/lib/law/wishes'
import { CONCLUSION_KINDS } from '@/lib/requests/conclusion'
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

/** 政府信息公开申请 as registered. `received_on` is the statutory day of receipt, tied to its channel by
 * Art. 31; empty while the confirmation that the channel needs is still to come. */
export const disclosureRequests = sqliteTable(
  'disclosure_requests',
  {
    id: integer().primaryKey(),
    number: text().notNull().unique(),
    year: integer().notNull(),
    ordinal: integer().notNull(),
    /** The organ's own number of an older ledger, where it could not be this ledger's. */
    ownNumber: text('own_number').notNull().default(''),
    channel: text({ enum: RECEIPT_CHANNEL_CODES }).notNull(),
    arrivedOn: text('arrived_on').$type<PlainDate>().notNull(),
    confirmedOn: text('confirmed_on').$type<PlainDate>(),
    confirmation: text().notNull().default(''),
    receivedOn: text('received_on').$type<PlainDate>(),
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
    /** The request of which this is a part (一事一申请). */
    parentId: integer('parent_id').references((): AnySQLiteColumn => disclosureRequests.id),
    version: integer().notNull(),
  },
  (t) => [
    index('requests_parent').on(t.parentId),
    uniqueIndex('requests_year_ordinal').on(t.year, t.ordinal),
    index('requests_received').on(t.receivedOn, t.applicantKind),
    uniqueIndex('requests_kind').on(t.id, t.applicantKind),
    index('requests_applicant').on(t.applicantId, t.receivedOn),
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

/** The outcomes that the law knows (`lib/law/outcomes.ts`), put in when a ledger is opened: a new one rebuilds no table. */
export const outcomes = sqliteTable('outcomes', {
  code: text({ enum: OUTCOME_CODES }).primaryKey(),
  outcomeGroup: text('outcome_group', { enum: OUTCOME_GROUP_CODES }).notNull(),
})

/** The ways in which a round ends, put in like the outcomes. */
export const conclusionKinds = sqliteTable('conclusion_kinds', {
  code: text({ enum: CONCLUSION_KINDS }).primaryKey(),
})

/**
 * How a round was concluded. A reply counts from the day of its service (国办公开办函〔2016〕235号), a withdrawal and an end for
 * want of a correction or of a payment from their own; until then `concluded_on` is empty. At most one per round, and of a request's rounds at most one `concludes`: the
 * one that table 三 counts, in the row of its outcome. The applicant's kind is the request's own, held to it by the
 * foreign key, so that table 三 is counted over one index.
 */
export const conclusions = sqliteTable(
  'conclusions',
  {
    id: integer().primaryKey(),
    requestId: integer('request_id').notNull(),
    round: integer().notNull(),
    applicantKind: text('applicant_kind', { enum: APPLICANT_KIND_CODES }).notNull(),
    kind: text({ enum: CONCLUSION_KINDS })
      .notNull()
      .references(() => conclusionKinds.code),
    outcome: text({ enum: OUTCOME_CODES })
      .notNull()
      .references(() => outcomes.code),
    concludedOn: text('concluded_on').$type<PlainDate>(),
    concludes: integer({ mode: 'boolean' }).notNull(),
    /** The day on the reply, and how and when it was served. */
    repliedOn: text('replied_on').$type<PlainDate>(),
    servedOn: text('served_on').$type<PlainDate>(),
    serviceRoute: text('service_route', { enum: SERVICE_ROUTE_CODES }),
    trackingNumber: text('tracking_number').notNull(),
    replyNumber: text('reply_number').unique(),
    reason: text().notNull(),
    withheldGround: text('withheld_ground', { enum: REFUSAL_CODES }).references(() => outcomes.code),
    withheld: text().notNull(),
    /** The part that is no government information, does not exist or is another organ's to disclose. */
    restGround: text('rest_ground', { enum: REST_GROUND_CODES }),
    rest: text().notNull().default(''),
    searchRecord: text('search_record').notNull(),
    responsibleOrgan: text('responsible_organ').notNull(),
    earlierReply: text('earlier_reply').notNull(),
    directions: text().notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.requestId, t.applicantKind],
      foreignColumns: [disclosureRequests.id, disclosureRequests.applicantKind],
    }).onUpdate('cascade'),
    uniqueIndex('conclusions_round').on(t.requestId, t.round),
    uniqueIndex('conclusions_concluding').on(t.requestId).where(sql`concludes = 1`),
    index('conclusions_of_request').on(t.requestId, t.concludes, t.concludedOn),
    index('conclusions_outcome').on(t.concludes, t.outcome, t.applicantKind, t.concludedOn),
    index('conclusions_day').on(t.concludedOn),
    index('conclusions_counted').on(t.concludedOn, t.outcome, t.applicantKind, t.requestId).where(sql`concludes = 1`),
    oneOf('conclusions_service_route', t.serviceRoute, SERVICE_ROUTE_CODES),
    check('conclusions_counted_day', sql`${t.concludedOn} IS NOT NULL OR ${t.concludes} = 0`),
    check('conclusions_service', sql`${t.servedOn} IS NOT NULL OR ${t.serviceRoute} IS NULL`),
    check(
      'conclusions_reply',
      sql`${t.kind} <> 'reply' OR (${t.repliedOn} IS NOT NULL AND ${t.concludedOn} IS ${t.servedOn})`,
    ),
    check('conclusions_withheld_ground', sql`${t.withheldGround} GLOB 'refused.*'`),
    oneOf('conclusions_rest_ground', t.restGround, REST_GROUND_CODES),
  ],
)
