import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { LETTER_KINDS } from '@/lib/law/letters/letters'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { NUMBER_PATTERN_SCOPES } from '@/lib/letters/number-pattern'
import { publicationSuggestions, rectifications } from './matters'
import { oneOf } from './one-of'
import { staff } from './organ'
import { disclosureRequests } from './requests'

const day = (name: string) => text(name).$type<PlainDate>()

/** A letter from its draft on. It belongs to a request or to a matter, and keeps the wording with which it was begun. */
export const letters = sqliteTable(
  'letters',
  {
    id: integer().primaryKey(),
    kind: text({ enum: LETTER_KINDS }).notNull(),
    outcome: text({ enum: OUTCOME_CODES }),
    /** The record of which it speaks, such as one of several consultations. */
    record: integer(),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    rectificationId: integer('rectification_id').references(() => rectifications.id),
    suggestionId: integer('suggestion_id').references(() => publicationSuggestions.id),
    /** 更正: the signed letter that it corrects, and why. */
    correctsId: integer('corrects_id').references((): AnySQLiteColumn => letters.id),
    correctsBecause: text('corrects_because').notNull(),
    /** The version of the organ's wording; empty for the wording that is shipped. */
    wording: text().notNull(),
    /** `LetterContent` as canonical JSON. */
    content: text().notNull(),
    drafterId: integer('drafter_id')
      .notNull()
      .references(() => staff.id),
    draftedOn: day('drafted_on').notNull(),
    discardedOn: day('discarded_on'),
    version: integer().notNull(),
  },
  (t) => [
    index('letters_request').on(t.requestId),
    index('letters_rectification').on(t.rectificationId),
    index('letters_suggestion').on(t.suggestionId),
    index('letters_corrects').on(t.correctsId),
    oneOf('letters_kind', t.kind, LETTER_KINDS),
    oneOf('letters_outcome', t.outcome, OUTCOME_CODES),
    check(
      'letters_owner',
      sql`(${t.requestId} IS NOT NULL) + (${t.rectificationId} IS NOT NULL) + (${t.suggestionId} IS NOT NULL) = 1`,
    ),
    check('letters_correction', sql`${t.correctsId} IS NULL OR ${t.correctsBecause} <> ''`),
  ],
)

/** How the organ writes its numbers; empty where it keeps to the usual pattern. */
export const letterNumbering = sqliteTable(
  'letter_numbering',
  { scope: text({ enum: NUMBER_PATTERN_SCOPES }).primaryKey(), pattern: text().notNull() },
  (t) => [oneOf('letter_numbering_scope', t.scope, NUMBER_PATTERN_SCOPES)],
)

/** From which number a series goes on in a year, once. */
export const letterSeriesStarts = sqliteTable(
  'letter_series_starts',
  {
    series: text().notNull(),
    year: integer().notNull(),
    first: integer().notNull(),
    reason: text().notNull(),
    staffName: text('staff_name').notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.year] }), check('letter_series_starts_first', sql`${t.first} >= 1`)],
)
