import { type AnySQLiteColumn, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import type { LetterPart } from '@/lib/law/letters/parts'
import { PASSAGE_BLOCKS } from '@/lib/letters/wordings/passages'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import { oneOf } from './one-of'

export const WORDING_ORIGINS = ['organ', 'shipped'] as const

/**
 * The versions of a letter's wording, never changed or removed, so that a letter can name the one it was written with. The
 * last version of a kind holds; where it is `shipped`, the wording of the ledger does. `basedOn`: our wording from which
 * the organ's was made.
 */
export const letterWordings = sqliteTable(
  'letter_wordings',
  {
    id: integer().primaryKey(),
    kind: text().$type<WordedKind>().notNull(),
    version: integer().notNull(),
    origin: text({ enum: WORDING_ORIGINS }).notNull(),
    title: text().notNull(),
    basedOn: integer('based_on').references((): AnySQLiteColumn => letterWordings.id),
    keptOn: text('kept_on').$type<PlainDate>().notNull(),
  },
  (t) => [
    uniqueIndex('letter_wordings_version').on(t.kind, t.version),
    oneOf('letter_wordings_origin', t.origin, WORDING_ORIGINS),
  ],
)

/** What a version says, passage by passage; `label`: of the row of a form. */
export const letterWordingPassages = sqliteTable(
  'letter_wording_passages',
  {
    wordingId: integer('wording_id')
      .notNull()
      .references(() => letterWordings.id),
    ordinal: integer().notNull(),
    block: text({ enum: PASSAGE_BLOCKS }).notNull(),
    paragraph: integer().notNull(),
    part: text().$type<LetterPart>().notNull(),
    label: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.wordingId, t.ordinal] }),
    oneOf('letter_wording_passages_block', t.block, PASSAGE_BLOCKS),
  ],
)
