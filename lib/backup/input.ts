import { z } from 'zod'
import { isBackupName } from './rotation'

/** Make a backup, look through one of those in the folder, or look through the ledger itself. */
export const backupTask = z.discriminatedUnion(
  'what',
  [
    z.object({ what: z.literal('make') }),
    z.object({ what: z.literal('verify'), name: z.string().refine(isBackupName, 'choice') }),
    z.object({ what: z.literal('inspect') }),
  ],
  'choice',
)
export type BackupTask = z.output<typeof backupTask>
