import path from 'node:path'
import { databaseFile, ledgerRoot } from '@/db/database-file'

/** Where backups made in the browser go: `LEDGER_BACKUP_DIR`, or a folder beside the database. */
export function backupFolder(): string {
  const chosen = process.env.LEDGER_BACKUP_DIR
  return chosen ? path.resolve(ledgerRoot(), chosen) : path.join(path.dirname(databaseFile()), 'backups')
}
