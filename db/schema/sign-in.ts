import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { staff } from './organ'

/** Attempts to sign in that have not succeeded, by the hash of the account's name or of the address. Instants in UTC. */
export const signInAttempts = sqliteTable('sign_in_attempts', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: text('last_at').notNull(),
  /** Until then no attempt is looked at. */
  blockedUntil: text('blocked_until').notNull(),
})

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
