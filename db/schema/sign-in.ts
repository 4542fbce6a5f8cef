import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { staff } from './organ'

/**
 * Attempts to sign in that have not succeeded, by the hash of what they are counted by: an address, an account at an
 * address or with a known browser, an account as a whole. Instants in UTC.
 */
export const signInAttempts = sqliteTable(
  'sign_in_attempts',
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    lastAt: text('last_at').notNull(),
    /** The instant before which attempts are refused without being checked. */
    blockedUntil: text('blocked_until').notNull(),
    /** The hash of the account's name, by which an administrator unlocks it; empty for an address alone. */
    account: text().notNull().default(''),
  },
  (t) => [index('sign_in_attempts_account').on(t.account)],
)

/** A browser that has signed in to an account before, by the hash of its cookie: its attempts are counted on their own. */
export const knownBrowsers = sqliteTable(
  'known_browsers',
  {
    tokenHash: text('token_hash').notNull(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    lastSignInAt: text('last_sign_in_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.staffId] }), index('known_browsers_staff').on(t.staffId)],
)

/** 动态口令: a person's second factor. It counts from the day on which one code has confirmed it. */
export const secondFactors = sqliteTable('second_factors', {
  staffId: integer('staff_id')
    .primaryKey()
    .references(() => staff.id),
  secret: text().notNull(),
  confirmedAt: text('confirmed_at'),
  /** The last step of thirty seconds whose code was accepted: no code is accepted twice. */
  lastStep: integer('last_step').notNull(),
})

/** Codes that stand in for the second factor, once each; only their hashes are kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    id: integer().primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    codeHash: text('code_hash').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [index('recovery_codes_staff').on(t.staffId)],
)
