import path from 'node:path'
import { databaseFile, ledgerRoot } from '@/db/database-file'
import type { Actor } from '@/lib/access'
import type { Fault } from '@/lib/backup/fault'
import type { BackupTask } from '@/lib/backup/input'
import { backupName } from '@/lib/backup/rotation'
import { breach, ok, type Result } from '@/lib/result'
import { outlast } from '../outlast'
import type { Progress } from './make-backup'
import { keepBackup } from './rotate'
import { verifyFile } from './verify-file'

/** What was started on the settings page last, and how far it is or how it ended. */
export type Job = { task: BackupTask; name: string; progress: Progress; ended?: { faults: Fault[]; failed: boolean } }

// On globalThis, since pages and routes are bundled apart.
const shared = globalThis as typeof globalThis & { backupJob?: Job }

export function presentJob(): Job | undefined {
  return shared.backupJob
}

/** Where backups made in the browser go: `LEDGER_BACKUP_DIR`, or a folder beside the database. */
export function backupFolder(): string {
  const chosen = process.env.LEDGER_BACKUP_DIR
  return chosen ? path.resolve(ledgerRoot(), chosen) : path.join(path.dirname(databaseFile()), 'backups')
}

/** Starts a task and answers at once; one at a time. */
export function startJob(actor: Actor, task: BackupTask): Result<{ name: string }> {
  if (shared.backupJob && !shared.backupJob.ended) return breach('backupRunning')
  const name = task.what === 'make' ? backupName(new Date()) : task.what === 'verify' ? task.name : ''
  const job: Job = { task, name, progress: { stage: 'copying', done: 0, total: 0 } }
  if (task.what !== 'make') job.progress.stage = 'verifying'
  shared.backupJob = job
  // The transaction in which it is started has to end before the task can write.
  outlast(new Promise((resolve) => setImmediate(() => resolve(run(actor, job)))))
  return ok({ name })
}

async function run(actor: Actor, job: Job): Promise<void> {
  try {
    job.ended = { faults: await faultsFound(actor, job), failed: false }
  } catch (error) {
    console.error(error)
    job.ended = { faults: [], failed: true }
  }
}

async function faultsFound(actor: Actor, job: Job): Promise<Fault[]> {
  const file = path.join(backupFolder(), job.name)
  if (job.task.what === 'make') {
    const made = await keepBackup(actor, 'page', file, (progress) => {
      job.progress = progress
    })
    return made.faults
  }
  return (await verifyFile(job.task.what === 'verify' ? file : databaseFile())).faults
}
