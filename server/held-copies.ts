import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from '@/db/database-file'
import type { Actor } from '@/lib/access'
import { isBackupName } from '@/lib/backup/rotation'
import { backupFolder } from './backup/folder'
import { draftFolder, isDraftName } from './imports/drafts'
import { isUploadName, uploadFolder } from './reports-check/uploads'

type CopyKind = 'backups' | 'beforeUpgrade' | 'beforeRestore' | 'drafts' | 'checks'

/** Copies of the ledger, or of parts of it, of one kind; `oldest` is the instant of the oldest (ISO 8601), null without any. */
export type HeldCopies = { kind: CopyKind; folder: string; count: number; oldest: string | null }

/**
 * What else on this machine may hold the personal data of anonymised cases, as far as this software has put it there. What
 * people copied elsewhere is not known to it.
 */
export function heldCopies(_actor: Actor<'settings.retention'>): HeldCopies[] {
  const [folder, file] = [path.dirname(databaseFile()), path.basename(databaseFile())]
  const besides = (sign: string) => (name: string) => name.startsWith(`${file}${sign}`)
  return [
    held('backups', backupFolder(), isBackupName),
    held('beforeUpgrade', folder, (name) => besides('.before-')(name) && !besides('.before-restore-')(name)),
    held('beforeRestore', folder, besides('.before-restore-')),
    held('drafts', draftFolder(), isDraftName),
    held('checks', uploadFolder(), isUploadName),
  ]
}

function held(kind: CopyKind, folder: string, isOne: (name: string) => boolean): HeldCopies {
  const names = existsSync(folder) ? readdirSync(folder).filter(isOne) : []
  const made = names.map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  const oldest = made.length === 0 ? null : new Date(Math.min(...made)).toISOString()
  return { kind, folder, count: names.length, oldest }
}
