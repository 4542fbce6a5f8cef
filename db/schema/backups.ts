import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { BACKUP_WAYS } from '@/lib/backup/ways'
import { oneOf } from './one-of'

/** Every try at a backup. `problem` is empty where the file was written and found sound. */
export const backupRuns = sqliteTable(
  'backup_runs',
  {
    id: integer().primaryKey(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at').notNull(),
    way: text({ enum: BACKUP_WAYS }).notNull(),
    file: text().notNull(),
    bytes: integer().notNull(),
    problem: text().notNull(),
    madeBy: text('made_by').notNull(),
  },
  (t) => [oneOf('backup_runs_way', t.way, BACKUP_WAYS)],
)
