import { eq } from 'drizzle-orm'
import type { BackupWay } from '@/lib/backup/ways'
import { ok, type Result } from '@/lib/result'
import { sweepContents } from '../attachment-files'
import { recordAct } from '../audit'
import { hasPdf } from '../queries/letter-files'
import { attachments } from '../schema/attachments'
import { backupRuns } from '../schema/backups'
import { letterSignatures } from '../schema/letter-signatures'
import { regionFiles, regionSubmissions } from '../schema/region'
import type { Tx } from '../transaction'

export type BackupRun = { startedAt: string; way: BackupWay; file: string; bytes: number; problem: string }

/** Notes a try at a backup, successful or not. After a success the contents that no record has any more are deleted. */
export function recordBackup(tx: Tx, run: BackupRun): Result<undefined> {
  const row = { ...run, endedAt: tx.at, madeBy: tx.actor.name }
  const after = tx.sql.insert(backupRuns).values(row).returning().get()
  recordAct(tx, { act: 'backup.make', subject: `backup:${after.id}`, after })
  if (run.problem === '') sweepContents(usedContents(tx))
  return ok()
}

/** The first entry after a restoration: what was recorded after the backup was made is gone, and the trail says so. */
export function recordRestoration(tx: Tx, from: { file: string; madeAt: string }): Result<undefined> {
  recordAct(tx, { act: 'backup.restore', subject: 'ledger', after: from })
  return ok()
}

/** Notes that the complete ledger, personal data and all, was written to a file. */
export function recordExport(tx: Tx, archive: { file: string; tables: number; rows: number }): Result<undefined> {
  recordAct(tx, { act: 'ledger.export', subject: 'ledger', after: archive })
  return ok()
}

/** The hashes of the contents that records have. */
export function usedContents(tx: Tx): Set<string> {
  const attached = tx.sql.selectDistinct({ sha256: attachments.sha256 }).from(attachments).all()
  const signed = tx.sql.select({ sha256: letterSignatures.pdfSha256 }).from(letterSignatures).where(hasPdf).all()
  const originals = tx.sql
    .selectDistinct({ sha256: regionSubmissions.sha256 })
    .from(regionFiles)
    .innerJoin(regionSubmissions, eq(regionSubmissions.id, regionFiles.submissionId))
    .all()
  return new Set([...attached, ...signed, ...originals].map(({ sha256 }) => sha256))
}
