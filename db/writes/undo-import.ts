import { and, count, eq, gt, isNull, sql as raw } from 'drizzle-orm'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { fileOf } from '../queries/case-file'
import { enteredReport } from '../queries/report/history'
import { anonymisedCases } from '../schema/anonymised'
import { caseClocks, clarifications, extensions } from '../schema/case-acts'
import { caseGaps, importedRecords, imports } from '../schema/imports'
import { auditEntries } from '../schema/ledger'
import { rectifications, suggestedRequests } from '../schema/matters'
import { remedies } from '../schema/registers'
import { conclusions, disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'
import { forgetUnused } from './applicants'
import { removeDocument } from './documents'
import { removeHistory } from './historical-reports'
import { removeItem } from './published'
import { removeFigure } from './reported-figures'
import { unindexRequest } from './search-index'
import { removeStatistic } from './statistics'

const REASON = '撤销导入'

/** Whether an import can be undone: it stands, and nothing has been built on any of its records. */
export function mayUndo(tx: Tx, id: number): Result<undefined> {
  if (!standing(tx, id)) return conflict
  const built = firstBuiltUpon(tx, id)
  return built ? breach('builtUpon', { values: { record: built } }) : ok()
}

/** Takes out so many of the records that an import entered; with the last of them it is undone. */
export function undoSome(tx: Tx, id: number, most: number): Result<{ left: number }> {
  const before = standing(tx, id)
  if (!before) return conflict
  const ofImport = eq(importedRecords.importId, id)
  const some = tx.sql
    .select({ subject: importedRecords.subject })
    .from(importedRecords)
    .where(ofImport)
    .limit(most)
    .all()
  for (const { subject } of some) {
    const removed = remove(tx, subject)
    if (!removed.ok) return removed
    tx.sql
      .delete(importedRecords)
      .where(and(ofImport, eq(importedRecords.subject, subject)))
      .run()
  }
  const left = tx.sql.select({ count: count() }).from(importedRecords).where(ofImport).get()!.count
  if (left > 0) return ok({ left })
  const after = tx.sql.update(imports).set({ undoneAt: tx.at }).where(eq(imports.id, id)).returning().get()
  recordAct(tx, { act: 'import.undo', subject: `import:${id}`, before, after })
  return ok({ left })
}

function standing(tx: Tx, id: number) {
  return tx.sql
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), isNull(imports.undoneAt)))
    .get()
}

/** The first record of an import that has been touched since, or that was anonymised. */
function firstBuiltUpon(tx: Tx, importId: number): string | undefined {
  const touched = tx.sql
    .select({ subject: importedRecords.subject })
    .from(importedRecords)
    .innerJoin(
      auditEntries,
      and(eq(auditEntries.subject, importedRecords.subject), gt(auditEntries.id, importedRecords.auditId)),
    )
    .where(eq(importedRecords.importId, importId))
    .limit(1)
    .get()
  return (touched ?? anonymisedOf(tx, importId))?.subject.split(':')[1]
}

/** What is left of it could not be entered anew. */
function anonymisedOf(tx: Tx, importId: number) {
  return tx.sql
    .select({ subject: importedRecords.subject })
    .from(importedRecords)
    .innerJoin(disclosureRequests, eq(importedRecords.subject, raw`'request:' || ${disclosureRequests.number}`))
    .innerJoin(anonymisedCases, eq(anonymisedCases.requestId, disclosureRequests.id))
    .where(eq(importedRecords.importId, importId))
    .limit(1)
    .get()
}

function remove(tx: Tx, subject: string): Result<undefined> {
  const [noun, key] = subject.split(/:(.*)/s) as [string, string]
  const row = { id: Number(key), version: 1, reason: REASON }
  switch (noun) {
    case 'request':
      return removeRequest(tx, key)
    case 'item':
      return removeItem(tx, row)
    case 'document':
      return removeDocument(tx, row)
    case 'figure':
      return removeFigure(tx, row)
    case 'history':
      return removeHistory(tx, { ...row, version: enteredReport(tx.sql, row.id)?.version ?? 0 })
    default:
      return removeStatistic(tx, row)
  }
}

/** Whether a review or suit, a correction or a suggestion names the request. */
function isReferredTo(tx: Tx, id: number, number: string): boolean {
  return [
    tx.sql.select().from(remedies).where(eq(remedies.requestId, id)).get(),
    tx.sql.select().from(suggestedRequests).where(eq(suggestedRequests.requestId, id)).get(),
    tx.sql.select().from(rectifications).where(eq(rectifications.requestNumber, number)).get(),
  ].some(Boolean)
}

/** A request that an import entered by mistake is the only one that leaves the ledger; the audit trail keeps it whole. */
function removeRequest(tx: Tx, number: string): Result<undefined> {
  const before = fileOf(tx.sql, number)
  if (!before) return conflict
  const { id, applicantId } = before.request
  if (isReferredTo(tx, id, number)) return breach('builtUpon', { values: { record: number } })
  for (const table of [caseGaps, conclusions, extensions, clarifications, caseClocks])
    tx.sql.delete(table).where(eq(table.requestId, id)).run()
  unindexRequest(tx.sql, id)
  tx.sql.delete(disclosureRequests).where(eq(disclosureRequests.id, id)).run()
  forgetUnused(tx, applicantId)
  const { request, applicant, records } = before
  recordAct(tx, {
    act: 'request.undo_import',
    subject: `request:${number}`,
    reason: REASON,
    before: { ...request, applicant, records },
  })
  return ok()
}
