import os from 'node:os'
import path from 'node:path'
import { sweepIncoming } from '@/db/attachment-files'
import { databaseFile } from '@/db/database-file'
import { noteIfPossible } from '@/db/transaction'
import { removeAbandoned } from '@/db/work-files'
import { dropLapsedChecks } from '@/db/writes/checks'
import { VISITOR } from '@/lib/access'
import { backupFolder } from './backup/folder'
import { sweepDrafts } from './imports/drafts'
import { errorOf, log } from './log'
import { sweepUploads } from './reports-check/uploads'
import { today } from './today'

const DAILY_MS = 24 * 60 * 60_000

/**
 * Removes the copies of personal data that are of no more use: what backups, archives, restorations and verifications that
 * were killed left behind, files that nobody took in or kept within a day, and broken uploads. Returns how many.
 */
export function sweepCopies(...more: readonly string[]): number {
  const folders = new Set([path.dirname(databaseFile()), backupFolder(), os.tmpdir(), ...more])
  const abandoned = [...folders].reduce((sum, folder) => sum + removeAbandoned(folder).length, 0)
  return abandoned + sweepDrafts() + sweepUploads() + sweepIncoming()
}

/** Sweeps at the start of the server and every day, the checked reports that were kept until then too. */
export function sweepDaily(): NodeJS.Timeout {
  noteSweep()
  return setInterval(noteSweep, DAILY_MS).unref()
}

function noteSweep(): void {
  try {
    log('info', { event: 'sweep', removed: sweepCopies() })
    noteIfPossible(VISITOR, (tx) => dropLapsedChecks(tx, today()))
  } catch (error) {
    // A disk that takes no change must not keep the server from starting.
    log('error', { event: 'error', error: errorOf(error) })
  }
}
