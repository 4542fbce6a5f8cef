import { desc, eq, ne } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { connection } from '../client'
import { backupRuns } from '../schema/backups'

const BACKUP_RUNS_SHOWN = 50

/** The latest tries at a backup, and the last that succeeded and the last that failed. */
export function backupHistory(_actor: Actor<'settings.backup'>) {
  const newestFirst = connection().select().from(backupRuns).orderBy(desc(backupRuns.id)).$dynamic()
  const lastWhere = (condition: ReturnType<typeof eq>) =>
    connection().select().from(backupRuns).where(condition).orderBy(desc(backupRuns.id)).limit(1).get()
  return {
    runs: newestFirst.limit(BACKUP_RUNS_SHOWN).all(),
    lastSuccess: lastWhere(eq(backupRuns.problem, '')),
    lastFailure: lastWhere(ne(backupRuns.problem, '')),
  }
}
