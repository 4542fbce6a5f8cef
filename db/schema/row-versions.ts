import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What every write did to a row, put down by triggers (db/row-history.ts), so that the ledger can be seen as it was entered
 * on an earlier day. `entry` is the audit entry of the same write, which has its time.
 */
export const rowVersions = sqliteTable(
  'row_versions',
  {
    id: integer().primaryKey(),
    entry: integer().notNull(),
    relation: text().notNull(),
    /** The primary key as a JSON list: of the row as it is after the write, or was before it was deleted. */
    key: text().notNull(),
    /** The row before the write as JSON; null where it was inserted. */
    before: text(),
    /** A deleted row is to be put back, a changed one to be put back in the place of another. */
    deleted: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('row_versions_entry').on(t.entry),
    index('row_versions_request')
      .on(
        t.relation,
        sql`CASE relation WHEN 'disclosure_requests' THEN before ->> '$.id' ELSE before ->> '$.request_id' END`,
      )
      .where(sql`before IS NOT NULL`),
  ],
)

/** From when on rows are followed: the entry that came next, and the moment. */
export const rowHistoryStart = sqliteTable('row_history_start', {
  id: integer().primaryKey(),
  entry: integer().notNull(),
  at: text().notNull(),
})
