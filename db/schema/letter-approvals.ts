import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { CHAIN_SCOPE_CODES, LETTER_DUTY_CODES } from '@/lib/letters/chain'
import { VERDICTS } from '@/lib/published/review'
import { REVIEWER_ROLES } from '@/lib/published/review-chain'
import { letters } from './letters'
import { oneOf } from './one-of'
import { staff } from './organ'
import { disclosureRequests } from './requests'

const day = (name: string) => text(name).$type<PlainDate>()

const step = {
  ordinal: integer().notNull(),
  duty: text({ enum: LETTER_DUTY_CODES }).notNull(),
  name: text().notNull(),
  role: text({ enum: REVIEWER_ROLES }).notNull(),
  /** Whether it takes a passed assessment. */
  qualified: integer({ mode: 'boolean' }).notNull(),
}

/** The organ's own chains of approval; empty where it keeps to the usual ones. */
export const letterChain = sqliteTable(
  'letter_chain',
  { id: integer().primaryKey(), scope: text({ enum: CHAIN_SCOPE_CODES }).notNull(), ...step },
  (t) => [
    uniqueIndex('letter_chain_step').on(t.scope, t.ordinal),
    oneOf('letter_chain_scope', t.scope, CHAIN_SCOPE_CODES),
    oneOf('letter_chain_duty', t.duty, LETTER_DUTY_CODES),
    oneOf('letter_chain_role', t.role, REVIEWER_ROLES),
  ],
)

/** 送审: the text of a letter as it was submitted. What was returned or taken back is submitted anew. */
export const letterSubmissions = sqliteTable(
  'letter_submissions',
  {
    id: integer().primaryKey(),
    letterId: integer('letter_id')
      .notNull()
      .references(() => letters.id),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    submittedBy: integer('submitted_by')
      .notNull()
      .references(() => staff.id),
    submittedOn: day('submitted_on').notNull(),
    /** What people wrote, and the whole letter as it stood, both as canonical JSON. */
    content: text().notNull(),
    document: text().notNull(),
    /** Of the document without what only its day decides: what is signed must have the same. */
    contentHash: text('content_hash').notNull(),
    recalledOn: day('recalled_on'),
  },
  (t) => [
    index('letter_submissions_letter').on(t.letterId),
    index('letter_submissions_request').on(t.requestId),
    check('letter_submissions_hash', sql`length(${t.contentHash}) = 64`),
  ],
)

/** The steps that a submission has to go through, as the chain was on its day. */
export const letterSteps = sqliteTable(
  'letter_steps',
  {
    id: integer().primaryKey(),
    submissionId: integer('submission_id')
      .notNull()
      .references(() => letterSubmissions.id),
    ...step,
  },
  (t) => [
    uniqueIndex('letter_steps_step').on(t.submissionId, t.ordinal),
    oneOf('letter_steps_duty', t.duty, LETTER_DUTY_CODES),
    oneOf('letter_steps_role', t.role, REVIEWER_ROLES),
  ],
)

/** One decision on a step, taken once; append-only by trigger. */
export const letterDecisions = sqliteTable(
  'letter_decisions',
  {
    stepId: integer('step_id')
      .primaryKey()
      .references(() => letterSteps.id),
    submissionId: integer('submission_id')
      .notNull()
      .references(() => letterSubmissions.id),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    /** Who was away and had handed over. */
    inPlaceOf: integer('in_place_of').references(() => staff.id),
    verdict: text({ enum: VERDICTS }).notNull(),
    remarks: text().notNull(),
    /** The place of the letter that the remarks are about; empty where they are about the whole. */
    place: text().notNull(),
    decidedOn: day('decided_on').notNull(),
    at: text().notNull(),
  },
  (t) => [
    index('letter_decisions_submission').on(t.submissionId),
    index('letter_decisions_request').on(t.requestId),
    oneOf('letter_decisions_verdict', t.verdict, VERDICTS),
    check('letter_decisions_remarks', sql`${t.verdict} = 'approved' OR ${t.remarks} <> ''`),
  ],
)

/** 请假、出差: who hands over to whom, and when. */
export const staffAbsences = sqliteTable(
  'staff_absences',
  {
    id: integer().primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    substituteId: integer('substitute_id').references(() => staff.id),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('staff_absences_staff').on(t.staffId, t.lastDay),
    check('staff_absences_days', sql`${t.firstDay} <= ${t.lastDay}`),
    check('staff_absences_substitute', sql`${t.substituteId} IS NULL OR ${t.substituteId} <> ${t.staffId}`),
  ],
)
