import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commitIfOk } from '@/db/transaction'
import { recordBackup } from '@/db/writes/backups'
import type { Actor } from '@/lib/access'
import { type Fault, faultLine } from '@/lib/backup/fault'
import { backupName, expiredBackups, type Keep } from '@/lib/backup/rotation'
import type { BackupWay } from '@/lib/backup/ways'
import { failureLine } from '@/lib/jobs/failure-line'
import { failureOf } from '../jobs/failure-of'
import { makeBackup, type OnProgress } from './make-backup'

/** Makes a backup and notes in the ledger how it went, also where it failed. */
export async function keepBackup(
  actor: Actor,
  way: BackupWay,
  target: string,
  onProgress?: OnProgress,
): Promise<{ bytes: number; faults: Fault[] }> {
  const startedAt = new Date().toISOString()
  const note = (bytes: number, problem: string) =>
    commitIfOk(actor, (tx) => recordBackup(tx, { startedAt, way, file: target, bytes, problem }))
  try {
    const made = await makeBackup(target, onProgress)
    note(made.bytes, made.faults.map(faultLine).join('\n'))
    return made
  } catch (error) {
    note(0, failureLine(failureOf(error)))
    throw error
  }
}

/** Makes a backup in a folder and then, if it is sound, deletes those that its rotation lets go. */
export async function rotateBackups(
  actor: Actor,
  folder: string,
  keep: Keep,
): Promise<{ file: string; bytes: number; faults: Fault[]; deleted: string[] }> {
  const file = path.join(folder, backupName(new Date()))
  if (existsSync(file)) throw new Error(`${file} was made this very second`)
  const made = await keepBackup(actor, 'rotation', file)
  const deleted = made.faults.length > 0 ? [] : expiredBackups(readdirSync(folder), keep)
  for (const name of deleted) rmSync(path.join(folder, name))
  return { file, ...made, deleted }
}
