import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@/lib/access'
import { isBackupName } from '@/lib/backup/rotation'
import { backupFolder } from './folder'

/** The backups in the folder of the settings page, latest first. */
export function backupFiles(_actor: Actor): { name: string; bytes: number }[] {
  const folder = backupFolder()
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(isBackupName).sort().reverse()
  return names.map((name) => ({ name, bytes: statSync(path.join(folder, name)).size }))
}
