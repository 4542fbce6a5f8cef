import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { VERDICTS } from '@/lib/published/review'
import { REVIEW_CHAIN_CODES, REVIEWER_ROLES } from '@/lib/published/review-chain'
import { oneOf } from './one-of'
import { staff } from './organ'
import { publishedItems } from './published'

const day = (name: string) => text(name).$type<PlainDate>()
const member = (name: string) =>
  integer(name)
    .notNull()
    .references(() => staff.id)

const step = {
  chain: text({ enum: REVIEW_CHAIN_CODES }).notNull(),
  ordinal: integer().notNull(),
  name: text().notNull(),
  proofread: integer({ mode: 'boolean' }).notNull(),
  role: text({ enum: REVIEWER_ROLES }).notNull(),
}

/** The organ's own chain of reviews; empty where it keeps to the usual one. */
export const reviewChain = sqliteTable('review_chain', { id: integer().primaryKey(), ...step }, (t) => [
  uniqueIndex('review_chain_step').on(t.chain, t.ordinal),
  oneOf('review_chain_chain', t.chain, REVIEW_CHAIN_CODES),
  oneOf('review_chain_role', t.role, REVIEWER_ROLES),
])

/** 送审: an item goes through the chain as it then is. What was returned or taken back is submitted anew. */
export const itemSubmissions = sqliteTable(
  'item_submissions',
  {
    id: integer().primaryKey(),
    itemId: integer('item_id')
      .notNull()
      .references(() => publishedItems.id),
    submittedBy: member('submitted_by'),
    submittedOn: day('submitted_on').notNull(),
    /** The channels and the day that are intended. */
    intended: text().notNull(),
    recalledOn: day('recalled_on'),
  },
  (t) => [index('item_submissions_item').on(t.itemId)],
)

/** The steps that a submission has to go through, as the chain was on its day. */
export const reviewSteps = sqliteTable(
  'review_steps',
  {
    id: integer().primaryKey(),
    submissionId: integer('submission_id')
      .notNull()
      .references(() => itemSubmissions.id),
    ...step,
  },
  (t) => [
    uniqueIndex('review_steps_step').on(t.submissionId, t.chain, t.ordinal),
    oneOf('review_steps_chain', t.chain, REVIEW_CHAIN_CODES),
    oneOf('review_steps_role', t.role, REVIEWER_ROLES),
  ],
)

/** One review: a step is taken once, and nobody takes two steps of one chain. */
export const reviews = sqliteTable(
  'reviews',
  {
    stepId: integer('step_id')
      .primaryKey()
      .references(() => reviewSteps.id),
    submissionId: integer('submission_id')
      .notNull()
      .references(() => itemSubmissions.id),
    chain: text({ enum: REVIEW_CHAIN_CODES }).notNull(),
    staffId: member('staff_id'),
    verdict: text({ enum: VERDICTS }).notNull(),
    remarks: text().notNull(),
    /** Who proofread at this step. */
    proofreadBy: text('proofread_by').notNull(),
    reviewedOn: day('reviewed_on').notNull(),
  },
  (t) => [
    uniqueIndex('reviews_person').on(t.submissionId, t.chain, t.staffId),
    oneOf('reviews_verdict', t.verdict, VERDICTS),
  ],
)

/** An item published before the organ began with the chain: its reviews were made on paper. */
export const paperReviews = sqliteTable('paper_reviews', {
  itemId: integer('item_id')
    .primaryKey()
    .references(() => publishedItems.id),
  /** Who reviewed it and where the sheet is, as far as it is known. */
  reviewers: text().notNull(),
})
