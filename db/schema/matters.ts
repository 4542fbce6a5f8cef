import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { RECTIFICATION_DECISION_CODES, SUGGESTION_DECISION_CODES, SUGGESTION_GROUND_CODES } from '@/lib/law/matters'
import { oneOf } from './one-of'
import { staff } from './organ'
import { publishedItems } from './published'
import { disclosureRequests } from './requests'

const day = (name: string) => text(name).$type<PlainDate>()
const decided = {
  handlerId: integer('handler_id').references(() => staff.id),
  /** The organ's own day: the articles set none. */
  dueOn: day('due_on'),
  decidedOn: day('decided_on'),
}

/** 更正要求 (Art. 41): a record about the applicant is to be corrected; open while there is no decision. */
export const rectifications = sqliteTable(
  'rectifications',
  {
    id: integer().primaryKey(),
    receivedOn: day('received_on').notNull(),
    applicantName: text('applicant_name').notNull(),
    contact: text().notNull(),
    record: text().notNull(),
    requested: text().notNull(),
    evidence: text().notNull(),
    requestNumber: text('request_number').notNull(),
    ...decided,
    decision: text({ enum: RECTIFICATION_DECISION_CODES }),
    correctedOn: day('corrected_on'),
    competentOrgan: text('competent_organ').notNull(),
    reason: text().notNull(),
    answerNumber: text('answer_number').notNull(),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('rectifications_received').on(t.receivedOn),
    index('rectifications_due').on(t.dueOn),
    index('rectifications_request').on(t.requestNumber),
    oneOf('rectifications_decision', t.decision, RECTIFICATION_DECISION_CODES),
    check('rectifications_decided', sql`(${t.decision} IS NULL) = (${t.decidedOn} IS NULL)`),
  ],
)

/** 转主动公开 (Art. 44): information asked for by several applicants, or suggested, is considered for publication. */
export const publicationSuggestions = sqliteTable(
  'publication_suggestions',
  {
    id: integer().primaryKey(),
    raisedOn: day('raised_on').notNull(),
    ground: text({ enum: SUGGESTION_GROUND_CODES }).notNull(),
    matter: text().notNull(),
    suggestedBy: text('suggested_by').notNull(),
    ...decided,
    decision: text({ enum: SUGGESTION_DECISION_CODES }),
    decidedBy: text('decided_by').notNull(),
    reason: text().notNull(),
    itemId: integer('item_id').references(() => publishedItems.id),
    note: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('publication_suggestions_raised').on(t.raisedOn),
    index('publication_suggestions_due').on(t.dueOn),
    index('publication_suggestions_item').on(t.itemId),
    oneOf('publication_suggestions_ground', t.ground, SUGGESTION_GROUND_CODES),
    oneOf('publication_suggestions_decision', t.decision, SUGGESTION_DECISION_CODES),
    check('publication_suggestions_decided', sql`(${t.decision} IS NULL) = (${t.decidedOn} IS NULL)`),
    check('publication_suggestions_published', sql`${t.itemId} IS NULL OR coalesce(${t.decision}, '') = 'publish'`),
  ],
)

/** The requests for the information that a suggestion is about. */
export const suggestedRequests = sqliteTable(
  'suggested_requests',
  {
    suggestionId: integer('suggestion_id')
      .notNull()
      .references(() => publicationSuggestions.id),
    requestId: integer('request_id')
      .notNull()
      .references(() => disclosureRequests.id),
  },
  (t) => [primaryKey({ columns: [t.suggestionId, t.requestId] }), index('suggested_requests_request').on(t.requestId)],
)
