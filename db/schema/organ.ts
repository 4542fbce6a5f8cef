import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ROLES } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { CHOSEN_WAYS } from '@/lib/law/remedy-routes'
import { ORGAN_POSITION_CODES } from '@/lib/law/review-organs'
import { type ChosenList, DENSITIES } from '@/lib/lists/list-choice'
import { ORGAN_KINDS, ORGAN_LEVELS } from '@/lib/organ/organ'
import { oneOf } from './one-of'

/** The one organ whose ledger this file is. */
export const organs = sqliteTable(
  'organs',
  {
    id: integer().primaryKey(),
    fullName: text('full_name').notNull(),
    shortName: text('short_name').notNull(),
    kind: text({ enum: ORGAN_KINDS }).notNull(),
    level: text({ enum: ORGAN_LEVELS }).notNull(),
    region: text().notNull(),
    agencyCode: text('agency_code').notNull(),
    disclosureOffice: text('disclosure_office').notNull(),
    address: text().notNull(),
    postcode: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    website: text().notNull(),
    expiryCountsAsRepeal: integer('expiry_counts_as_repeal', { mode: 'boolean' }).notNull(),
    amendmentCountsAsIssue: integer('amendment_counts_as_issue', { mode: 'boolean' }).notNull().default(false),
    /** Until which payment the reply period went on instead of beginning anew; null where it always began anew. */
    feeResumedUntil: text('fee_resumed_until').$type<PlainDate>(),
    /** Whether the time of asking another organ is left out for 15 working days at most, or until its answer. */
    otherOrgansCapped: integer('other_organs_capped', { mode: 'boolean' }).notNull().default(false),
    /** Where the sources disagree on whether a review comes before a suit: after silence, and for 行政查询事项. */
    silenceRemedy: text('silence_remedy', { enum: CHOSEN_WAYS }).notNull().default('either'),
    enquiryRemedy: text('enquiry_remedy', { enum: CHOSEN_WAYS }).notNull().default('either'),
    answerDayExcluded: integer('answer_day_excluded', { mode: 'boolean' }).notNull().default(true),
    lateClarificationRestarts: integer('late_clarification_restarts', { mode: 'boolean' }).notNull().default(true),
    appealKeepsPending: integer('appeal_keeps_pending', { mode: 'boolean' }).notNull().default(true),
    withdrawnItemsCount: integer('withdrawn_items_count', { mode: 'boolean' }).notNull().default(true),
    /** From this day on nothing is published without the chain of reviews; null where the organ has not begun. */
    reviewsSince: text('reviews_since').$type<PlainDate>(),
    drafterReviews: integer('drafter_reviews', { mode: 'boolean' }).notNull().default(false),
    /** An earlier day than the law's by which the report is due here, `MM-DD`; empty where there is none. */
    localReportDue: text('local_report_due').notNull().default(''),
    /** 先备案后公布: whether a report is published only once it was filed, as some places ask. */
    fileBeforePublication: integer('file_before_publication', { mode: 'boolean' }).notNull().default(false),
    /** How it stands in the law on reviews, and what its letters say of remedies against them. */
    position: text({ enum: ORGAN_POSITION_CODES }).notNull().default('ordinary'),
    reviewOrgan: text('review_organ').notNull().default(''),
    reviewAddress: text('review_address').notNull().default(''),
    reviewOnline: text('review_online').notNull().default(''),
    court: text().notNull().default(''),
    demonstration: integer({ mode: 'boolean' }).notNull(),
    /** Whether administrators sign in with a second factor only. */
    secondFactorRequired: integer('second_factor_required', { mode: 'boolean' }).notNull().default(false),
    /** 保存期限: for how many years after its end a case keeps its personal data; null where it is kept for good. */
    retentionYears: integer('retention_years'),
    version: integer().notNull(),
  },
  (t) => [
    check('organs_single', sql`${t.id} = 1`),
    oneOf('organs_kind', t.kind, ORGAN_KINDS),
    oneOf('organs_level', t.level, ORGAN_LEVELS),
    oneOf('organs_silence_remedy', t.silenceRemedy, CHOSEN_WAYS),
    oneOf('organs_enquiry_remedy', t.enquiryRemedy, CHOSEN_WAYS),
    oneOf('organs_position', t.position, ORGAN_POSITION_CODES),
  ],
)

/** 承办科室. */
export const sections = sqliteTable('sections', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
  active: integer({ mode: 'boolean' }).notNull(),
})

export const staff = sqliteTable(
  'staff',
  {
    id: integer().primaryKey(),
    username: text().notNull().unique(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    sectionId: integer('section_id').references(() => sections.id),
    passwordHash: text('password_hash').notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
    /** Whether the password was set by an administrator; its owner must choose another one after signing in. */
    passwordTemporary: integer('password_temporary', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [oneOf('staff_role', t.role, ROLES)],
)

/** A signed-in browser; only the hash of its token is kept. Instants are ISO 8601 in UTC. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: integer('staff_id')
    .notNull()
    .references(() => staff.id),
  createdAt: text('created_at').notNull(),
  lastSeenAt: text('last_seen_at').notNull(),
  /** From where and with what it was opened, for its owner to recognise. */
  address: text().notNull().default(''),
  browser: text().notNull().default(''),
})

/** A saved view of a list: its name and address with the filters. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer().primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    name: text().notNull(),
    address: text().notNull(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.staffId, t.name)],
)

/** How a person looks at a list. `hidden`: the columns left out, with commas between them. */
export const listChoices = sqliteTable(
  'list_choices',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    list: text().$type<ChosenList>().notNull(),
    hidden: text().notNull(),
    density: text({ enum: DENSITIES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.list] }), oneOf('list_choices_density', t.density, DENSITIES)],
)
