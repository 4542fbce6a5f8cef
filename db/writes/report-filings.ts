import type { PlainDate } from '@/lib/dates'
import type { Removal } from '@/lib/removal'
import { editionOf } from '@/lib/report/edition'
import { type FilingInput, mayFile } from '@/lib/report/filing'
import type { CopyInput } from '@/lib/report/input'
import { preparationOf } from '@/lib/report/publication'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { annualReport } from '../queries/report/annual-report'
import { submissionCopyOf } from '../queries/report/filings'
import { contentHashOf, revisionsOf, stepsTaken } from '../queries/report/publication'
import { reportCopies, reportFilings } from '../schema/report-publication'
import type { Tx } from '../transaction'
import { recordRow, removeRow } from './versioned-rows'

const FILING_TABLE = { table: reportFilings, noun: 'filing' }

/** Records that the report was handed in, in the content that the person saw. */
export function recordFiling(tx: Tx, input: FilingInput, today: PlainDate): Result<{ id: number }> {
  const { year } = input
  const contentHash = contentHashOf(editionOf(annualReport(tx.actor, year)))
  if (contentHash !== input.contentHash) return conflict
  const revisions = revisionsOf(tx.actor, year)
  const preparation = preparationOf(stepsTaken(tx.actor, year), revisions, contentHash)
  const allowed = mayFile(preparation, revisions.at(-1)?.signedOn, input.filedOn, today)
  if (!allowed.ok) return allowed
  return recordRow(tx, FILING_TABLE, { ...input, revision: preparation.revision, staffName: tx.actor.name })
}

export function removeFiling(tx: Tx, removal: Removal): Result<undefined> {
  return removeRow(tx, FILING_TABLE, removal)
}

/** Keeps what the copy that is handed in says beside the report. */
export function keepCopy(tx: Tx, { year, ...said }: CopyInput): Result<undefined> {
  const before = submissionCopyOf(tx.actor, year)
  const row = { year, ...said }
  tx.sql.insert(reportCopies).values(row).onConflictDoUpdate({ target: reportCopies.year, set: row }).run()
  recordAct(tx, { act: 'report.copy', subject: `report:${year}`, before, after: row })
  return ok()
}
