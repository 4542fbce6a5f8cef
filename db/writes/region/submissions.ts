import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { DecisionKind } from '@/lib/region/board'
import { isInForce } from '@/lib/region/obligation'
import type { ReceivedWay } from '@/lib/region/submission'
import { contentOf } from '@/lib/reports-check/check-content'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { contentPath, placeContent } from '../../attachment-files'
import { recordAct } from '../../audit'
import {
  regionCells,
  regionContents,
  regionDecisions,
  regionFiles,
  regionSubmissions,
  regionUnits,
} from '../../schema/region'
import type { AnyTx, Tx } from '../../transaction'
import { insertRow } from '../insert-row'

export type Receipt = {
  unitId: number
  year: number
  way: ReceivedWay
  receivedOn: PlainDate
  file: string
  sha256: string
  note: string
  /** Who sent it over an address, without an account; else it is whoever took it in. */
  sender?: string
}
/** `content`: a `CheckContent` as the text in which it is stored. */
export type ReadSubmission = { content: string; summary: CheckSummary }
/** 原件 on its way to its place: where it lies now, on the same disk. */
export type Original = { incoming: string; bytes: number }

/**
 * Takes in a version of a unit's report as it was read: every version is kept with the file it came in, and the next one
 * stands beside it. What was typed in, or kept among the checks without its file, has no original.
 */
export function receiveReport(
  tx: AnyTx,
  receipt: Receipt,
  { content, summary }: ReadSubmission,
  today: PlainDate,
  original: () => Original | undefined = () => undefined,
): Result<{ id: number; version: number }> {
  const { report } = contentOf(content).checked
  if (report.year !== receipt.year) return breach('reportOfAnotherYear', { field: 'year' })
  const received = addVersion(tx, receipt, { format: report.format.code, nil: false, summary }, today)
  if (!received.ok) return received
  const { id: submissionId } = received.value
  const cells = [...report.cells].map(([figure, { state, value }]) => ({ submissionId, figure, state, value }))
  if (cells.length > 0) tx.sql.insert(regionCells).values(cells).run()
  const stored = deflateRawSync(content).toString('base64')
  tx.sql.insert(regionContents).values({ submissionId, content: stored }).run()
  const there = original()
  if (there) keepOriginal(tx, submissionId, receipt.sha256, there)
  return received
}

/** Puts the file in its place under the write lock, so that none is swept as it comes. */
function keepOriginal(tx: AnyTx, submissionId: number, sha256: string, { incoming, bytes }: Original): void {
  tx.sql.insert(regionFiles).values({ submissionId, bytes }).run()
  placeContent(incoming, sha256)
  if (!existsSync(contentPath(sha256))) throw new Error(`the original ${sha256} was not put in place`)
}

/** 零报告: what a unit said, which is no form in which nothing is filled in. */
export function receiveNil(
  tx: Tx,
  statement: Pick<Receipt, 'unitId' | 'year' | 'receivedOn' | 'note'>,
  today: PlainDate,
): Result<{ id: number; version: number }> {
  const format = formatOf(statement.year).code
  const summary: CheckSummary = {
    organ: null,
    year: statement.year,
    format,
    read: { table2: 'missing', table3: 'missing', table4: 'missing' },
    cells: { read: 0, open: 0 },
    findings: { correct: 0, fill: 0, explain: 0, hint: 0 },
    notAssessed: 0,
    empty: true,
  }
  const sha256 = createHash('sha256').update(JSON.stringify(statement)).digest('hex')
  return addVersion(tx, { ...statement, way: 'hand', file: '', sha256 }, { format, nil: true, summary }, today)
}

function addVersion(
  tx: AnyTx,
  receipt: Receipt,
  { format, nil, summary }: { format: CheckSummary['format']; nil: boolean; summary: CheckSummary },
  today: PlainDate,
): Result<{ id: number; version: number }> {
  const { unitId, year, receivedOn, sha256 } = receipt
  const unit = tx.sql.select().from(regionUnits).where(eq(regionUnits.id, unitId)).get()
  if (!unit) return conflict
  if (receivedOn > today) return breach('arrivalInFuture', { field: 'receivedOn' })
  if (!isInForce(unit, year)) return breach('unitNotInForce', { field: 'unitId' })
  const last = tx.sql
    .select()
    .from(regionSubmissions)
    .where(and(eq(regionSubmissions.unitId, unitId), eq(regionSubmissions.year, year)))
    .orderBy(desc(regionSubmissions.version))
    .limit(1)
    .get()
  if (last?.sha256 === sha256 && latestDecision(tx, last.id) !== 'returned') return breach('versionTakenIn')
  const version = (last?.version ?? 0) + 1
  const row = insertRow(tx.sql, regionSubmissions, {
    ...receipt,
    version,
    format,
    nil,
    summary: JSON.stringify(summary),
    staffName: receipt.sender ?? tx.actor.name,
    at: tx.at,
  })
  const { summary: _, ...after } = row
  recordAct(tx, { act: 'region.receive', subject: `unit:${unitId}`, after })
  return ok({ id: row.id, version })
}

/**
 * Decides on a version: returned with its remarks, or accepted into the sum. A form with nothing in it is neither a report nor a nil
 * report; what was accepted by mistake is returned.
 */
export function decideOn(
  tx: Tx,
  submissionId: number,
  kind: DecisionKind,
  remarks: string,
  today: PlainDate,
): Result<undefined> {
  const row = tx.sql.select().from(regionSubmissions).where(eq(regionSubmissions.id, submissionId)).get()
  if (!row) return conflict
  const { unitId, year, version, nil, summary } = row
  if (latestDecision(tx, submissionId) === kind) return conflict
  if (kind === 'accepted' && !nil && (JSON.parse(summary) as CheckSummary).empty) return breach('reportEmpty')
  const later = tx.sql
    .select({ id: regionSubmissions.id })
    .from(regionSubmissions)
    .where(
      and(
        eq(regionSubmissions.unitId, unitId),
        eq(regionSubmissions.year, year),
        gt(regionSubmissions.version, version),
      ),
    )
    .all()
  const returned = later.every(({ id }) => latestDecision(tx, id) === 'returned')
  if (kind === 'accepted' && !returned) return breach('laterVersionThere')
  const after = insertRow(tx.sql, regionDecisions, {
    ...{ submissionId, kind, remarks, decidedOn: today },
    staffName: tx.actor.name,
    at: tx.at,
  })
  recordAct(tx, {
    act: kind === 'accepted' ? 'region.accept' : 'region.return',
    subject: `unit:${unitId}`,
    reason: remarks,
    after: { ...after, year, version },
  })
  return ok()
}

function latestDecision(tx: AnyTx, submissionId: number): DecisionKind | undefined {
  return tx.sql
    .select({ kind: regionDecisions.kind })
    .from(regionDecisions)
    .where(eq(regionDecisions.submissionId, submissionId))
    .orderBy(desc(regionDecisions.id))
    .limit(1)
    .get()?.kind
}
