import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commitPatiently } from '@/db/transaction'
import { recordBackup } from '@/db/writes/backups'
import { dropLapsedChecks } from '@/db/writes/checks'
import type { Actor } from '@/lib/access'
import { type Fault, faultLine } from '@/lib/backup/fault'
import { backupName, expiredBackups, type Keep } from '@/lib/backup/rotation'
import type { BackupWay } from '@/lib/backup/ways'
import { failureLine } from '@/lib/jobs/failure-line'
import { failureOf } from '../jobs/failure-of'
import { today } from '../today'
import { makeBackup, type OnProgress } from './make-backup'

/** Makes a backup and records its result in the ledger, also if it failed. */
export async function keepBackup(
  actor: Actor,
  kind: BackupWay,
  target: string,
  onProgress?: OnProgress,
): Promise<{ bytes: number; faults: Fault[] }> {
  const startedAt = new Date().toISOString()
  const note = (bytes: number, problem: string) =>
    commitPatiently(actor, (tx) => recordBackup(tx, { startedAt, way: kind, file: target, bytes, problem }))
  try {
    await commitPatiently(actor, (tx) => dropLapsedChecks(tx, today()))
    const made = await makeBackup(target, onProgress)
    await note(made.bytes, made.faults.map(faultLine).join('\n'))
    return made
  } catch (error) {
    note(0, failureLine(failureOf(error)))
    throw error
  }
}

/** Makes a backup in a folder and, if it is sound, deletes the backups that the rotation does not keep. */
export async function rotateBackups(
  actor: Actor,
  folder: string,
  rotation: Keep,
): Promise<{ file: string; bytes: number; faults: Fault[]; deleted: string[] }> {
  const file = path.join(folder, backupName(new Date()))
  if (existsSync(file)) throw new Error(`${file} was made this very second`)
  const backup = await keepBackup(actor, 'rotation', file)
  const deleted = backup.faults.length > 0 ? [] : expiredBackups(readdirSync(folder), rotation)
  for (const name of deleted) rmSync(path.join(folder, name))
  return { file, ...backup, deleted }
}
