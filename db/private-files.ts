import { chmodSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isBackupName } from '@/lib/backup/rotation'
import { attachmentsFolder } from './attachment-files'
import { ledgerRoot } from './database-file'

const OTHERS = 0o077

/**
 * Takes from everybody but their owner what was written before the software saw to it: the database with its log and its
 * copies, the contents of attachments, import drafts and backups. A file of somebody else is left as it is.
 */
export function narrowFiles(database: string): void {
  const folder = path.dirname(database)
  const beside = readdirSync(folder).filter((name) => name.startsWith(path.basename(database)))
  for (const name of beside) narrow(path.join(folder, name))
  for (const kept of [attachmentsFolder(database), path.join(folder, 'imports'), path.join(folder, 'backups')])
    narrow(kept)
  // A folder that somebody chose may be shared with others for other files.
  const chosen = process.env.LEDGER_BACKUP_DIR && path.resolve(ledgerRoot(), process.env.LEDGER_BACKUP_DIR)
  const backups = chosen && existsSync(chosen) ? readdirSync(chosen).filter(isBackupName) : []
  for (const name of backups) narrow(path.join(chosen!, name))
}

function narrow(place: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink()) return
  if ((found.mode & OTHERS) !== 0) narrowOne(place, found.mode & 0o777 & ~OTHERS)
  if (found.isDirectory()) for (const name of readdirSync(place)) narrow(path.join(place, name))
}

function narrowOne(place: string, mode: number): void {
  try {
    chmodSync(place, mode)
  } catch (error) {
    console.error(`${place} can be read by others: ${error instanceof Error ? error.message : error}`)
  }
}
