import path from 'node:path'
import { databaseFile } from '@/db/database-file'
import type { Tx } from '@/db/transaction'
import type { Fault } from '@/lib/backup/fault'
import type { BackupTask } from '@/lib/backup/input'
import { backupName } from '@/lib/backup/rotation'
import type { Job } from '@/lib/jobs/job'
import { breach, ok, type Result } from '@/lib/result'
import { jobsOf } from '../jobs/jobs'
import { backupFolder } from './folder'
import type { OnProgress, Progress } from './make-backup'
import { keepBackup } from './rotate'
import { verifyFile } from './verify-file'

type Subject = { what: BackupTask['what']; name: string }

/** What was started on the settings page last, and how far it is or what it found. */
export type BackupJob = Job<Subject, Progress, Fault[]>

const jobs = jobsOf<Subject, Progress, Fault[]>('settings.backup')

export function presentJob(): BackupJob | undefined {
  return jobs.present()
}

/** Starts a task and answers at once; one at a time. */
export function startJob(tx: Tx, task: BackupTask): Result<{ name: string }> {
  const name = task.what === 'make' ? backupName(new Date()) : task.what === 'verify' ? task.name : ''
  const started = jobs.start(tx, {
    subject: { what: task.what, name },
    progress: { stage: task.what === 'make' ? 'copying' : 'verifying', done: 0, total: 0 },
    work: ({ onProgress }) => faultsFound(tx.actor, { what: task.what, name }, onProgress),
  })
  return started ? ok({ name }) : breach('backupRunning')
}

async function faultsFound(actor: Tx['actor'], { what, name }: Subject, onProgress: OnProgress): Promise<Fault[]> {
  const file = path.join(backupFolder(), name)
  const { faults } =
    what === 'make'
      ? await keepBackup(actor, 'page', file, onProgress)
      : await verifyFile(what === 'verify' ? file : databaseFile())
  return faults
}
