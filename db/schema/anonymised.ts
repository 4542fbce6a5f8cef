import { index, integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import { auditEntries } from './ledger'
import { disclosureRequests } from './requests'

/** The anonymised cases, with the audit entry of the act. */
export const anonymisedCases = sqliteTable(
  'anonymised_cases',
  {
    requestId: integer('request_id')
      .primaryKey()
      .references(() => disclosureRequests.id),
    /** Written before the entry itself, as the number that it will have. */
    actEntry: integer('act_entry').notNull(),
  },
  (t) => [index('anonymised_cases_act').on(t.actEntry)],
)

/**
 * The audit entries that have lost personal data. A trigger lets what they say be changed only until the entry of the act
 * that lists them is written, and nothing else of them ever.
 */
export const anonymisedEntries = sqliteTable('anonymised_entries', {
  entryId: integer('entry_id')
    .primaryKey()
    .references(() => auditEntries.id),
  actEntry: integer('act_entry').notNull(),
})
