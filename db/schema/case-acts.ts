import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { CONSULTATION_ANSWER_CODES, CONSULTATION_KIND_CODES } from '@/lib/law/consultations'
import { FEE_BASIS_CODES } from '@/lib/law/fees'
import { STAGES } from '@/lib/requests/stages'
import { oneOf } from './one-of'
import { sections, staff } from './organ'
import { remedies } from './registers'
import { disclosureRequests } from './requests'

const ofRequest = () =>
  integer('request_id')
    .notNull()
    .references(() => disclosureRequests.id)
const day = (name: string) => text(name).$type<PlainDate>()
/** Why an act was done late, or otherwise than its article says. */
const reasonOf = (name: string) => text(name).notNull().default('')

/** Attempts to reach the applicant for the confirmation of Art. 31 that failed. */
export const confirmationAttempts = sqliteTable(
  'confirmation_attempts',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    attemptedOn: day('attempted_on').notNull(),
    attemptedBy: text('attempted_by').notNull(),
    details: text().notNull(),
  },
  (t) => [index('confirmation_attempts_request').on(t.requestId)],
)

/** 补正告知 and the corrected application: once for a request (Art. 30); what was told again stands after the first. */
export const clarifications = sqliteTable(
  'clarifications',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    noticedOn: day('noticed_on').notNull(),
    respondBy: day('respond_by').notNull(),
    items: text().notNull(),
    noticeNumber: text('notice_number').notNull(),
    respondedOn: day('responded_on'),
    response: text().notNull(),
    irregularBecause: reasonOf('irregular_because'),
    version: integer().notNull(),
  },
  (t) => [index('clarifications_request').on(t.requestId)],
)

/** 征求意见: letters to third parties and other organs, with their answers (Arts. 32–34). */
export const consultations = sqliteTable(
  'consultations',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    party: text({ enum: CONSULTATION_KIND_CODES }).notNull(),
    name: text().notNull(),
    matter: text().notNull(),
    sentOn: day('sent_on').notNull(),
    letterReceivedOn: day('letter_received_on'),
    respondBy: day('respond_by'),
    letterNumber: text('letter_number').notNull(),
    answeredOn: day('answered_on'),
    answer: text({ enum: CONSULTATION_ANSWER_CODES }),
    statement: text().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    index('consultations_request').on(t.requestId),
    oneOf('consultations_party', t.party, CONSULTATION_KIND_CODES),
    oneOf('consultations_answer', t.answer, CONSULTATION_ANSWER_CODES),
    check('consultations_answered', sql`(${t.answeredOn} IS NULL) = (${t.answer} IS NULL)`),
  ],
)

/** 延期答复: once in a round (Art. 33); what was told again is on record and extends nothing. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    workingDays: integer('working_days').notNull(),
    reasons: text().notNull(),
    approvedBy: text('approved_by').notNull(),
    approvedOn: day('approved_on').notNull(),
    notifiedOn: day('notified_on').notNull(),
    noticeNumber: text('notice_number').notNull(),
    irregularBecause: reasonOf('irregular_because'),
    version: integer().notNull(),
  },
  (t) => [index('extensions_request').on(t.requestId, t.round), check('extensions_length', sql`${t.workingDays} > 0`)],
)

/** 说明理由, what the organ made of the reasons, and the delayed period that it announced (Art. 35). */
export const reasonsRequests = sqliteTable(
  'reasons_requests',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    askedOn: day('asked_on').notNull(),
    respondBy: day('respond_by').notNull(),
    facts: text().notNull(),
    judgedOn: day('judged_on'),
    reasonable: integer({ mode: 'boolean' }),
    statement: text().notNull(),
    delayedUntil: day('delayed_until'),
    announcedOn: day('announced_on'),
    irregularBecause: reasonOf('irregular_because'),
    delayIrregularBecause: reasonOf('delay_irregular_because'),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('reasons_requests_once').on(t.requestId, t.round),
    check('reasons_requests_judged', sql`(${t.judgedOn} IS NULL) = (${t.reasonable} IS NULL)`),
    check('reasons_requests_delay', sql`(${t.delayedUntil} IS NULL) = (${t.announcedOn} IS NULL)`),
  ],
)

/** 收费通知 and payment: both computations, the one chosen, and by whom (国办函〔2020〕109号). Amounts in 元. */
export const feeNotices = sqliteTable(
  'fee_notices',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    basis: text({ enum: FEE_BASIS_CODES }).notNull(),
    /** Which of the applicant's requests of the calendar month this was. */
    ordinal: integer().notNull(),
    pages: integer(),
    perCaseYuan: integer('per_case_yuan').notNull(),
    perVolumeYuan: integer('per_volume_yuan'),
    chosenBy: text('chosen_by').notNull(),
    sentOn: day('sent_on').notNull(),
    receivedOn: day('received_on'),
    noticeNumber: text('notice_number').notNull(),
    paidOn: day('paid_on'),
    receiptNumber: text('receipt_number').notNull(),
    irregularBecause: reasonOf('irregular_because'),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex('fee_notices_once').on(t.requestId, t.round),
    index('fee_notices_paid').on(t.paidOn),
    oneOf('fee_notices_basis', t.basis, FEE_BASIS_CODES),
    check(
      'fee_notices_amount',
      sql`CASE ${t.basis} WHEN 'per_case' THEN ${t.perCaseYuan} > 0 ELSE coalesce(${t.perVolumeYuan}, 0) > 0 END`,
    ),
  ],
)

/** 一事一申请: the request was split into those whose parent it is, and is not counted itself. */
export const splits = sqliteTable('splits', {
  requestId: integer('request_id')
    .primaryKey()
    .references(() => disclosureRequests.id),
  splitOn: day('split_on').notNull(),
  reasons: text().notNull(),
})

/** 重新办理: opens the round of its number after a review or a judgment. */
export const reopenings = sqliteTable(
  'reopenings',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    body: text().notNull(),
    decisionNumber: text('decision_number').notNull(),
    receivedOn: day('received_on').notNull(),
    replyBy: day('reply_by'),
    reasons: text().notNull(),
    remedyId: integer('remedy_id').references(() => remedies.id),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex('reopenings_round').on(t.requestId, t.round)],
)

/** 归档: once in a round. */
export const archivings = sqliteTable(
  'archivings',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    round: integer().notNull(),
    archivedOn: day('archived_on').notNull(),
    fileNumber: text('file_number').notNull(),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex('archivings_once').on(t.requestId, t.round)],
)

/** 分办 and 退回, one after the other; who has the request now stands on the request. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: integer().primaryKey(),
    requestId: ofRequest(),
    assignedOn: day('assigned_on').notNull(),
    sectionId: integer('section_id').references(() => sections.id),
    handlerId: integer('handler_id').references(() => staff.id),
    returned: integer({ mode: 'boolean' }).notNull(),
    note: text().notNull(),
  },
  (t) => [index('assignments_request').on(t.requestId)],
)

/**
 * What follows from the record of each request: its stage and its deadline, written by the same transaction as every
 * act, so that lists sort and filter by them. Never entered by anybody; a closed request keeps the calendar it was
 * judged by.
 */
export const caseClocks = sqliteTable(
  'case_clocks',
  {
    requestId: integer('request_id')
      .primaryKey()
      .references(() => disclosureRequests.id),
    round: integer().notNull(),
    stage: text({ enum: STAGES }).notNull(),
    startsOn: day('starts_on').notNull(),
    dueOn: day('due_on'),
    provisional: integer({ mode: 'boolean' }).notNull(),
    waitingUntil: day('waiting_until'),
    waitingProvisional: integer('waiting_provisional', { mode: 'boolean' }).notNull().default(false),
    daysLeftWhileWaiting: integer('days_left_while_waiting'),
    concludedOn: day('concluded_on'),
    workingDaysUsed: integer('working_days_used'),
    irregularActs: integer('irregular_acts').notNull().default(0),
  },
  (t) => [
    index('case_clocks_open').on(t.dueOn, t.stage).where(sql`concluded_on IS NULL AND stage <> 'split'`),
    index('case_clocks_due').on(t.dueOn, t.requestId),
    index('case_clocks_stage').on(t.stage, t.dueOn),
    index('case_clocks_concluded').on(t.concludedOn, t.dueOn),
    index('case_clocks_used').on(t.concludedOn, t.workingDaysUsed, t.dueOn, t.round),
    oneOf('case_clocks_stage_code', t.stage, STAGES),
  ],
)
