import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import type { SetUpStep } from '@/lib/set-up/steps'

/** Steps of setting up the ledger that the office leaves out. */
export const setUpWaivers = sqliteTable('set_up_waivers', {
  step: text().$type<SetUpStep>().primaryKey(),
  staffName: text('staff_name').notNull(),
  waivedOn: text('waived_on').$type<PlainDate>().notNull(),
})
