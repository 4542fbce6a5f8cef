import { eq } from 'drizzle-orm'
import type { Amendment } from '@/lib/amendment'
import { checkAmendments, checkLife } from '@/lib/documents/in-force'
import type { DocumentChangeInput, DocumentInput } from '@/lib/documents/input'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { interpretations } from '../schema/item-acts'
import { documentAmendments, documentEndings, normativeDocuments } from '../schema/registers'
import type { Tx } from '../transaction'
import { removeAttachmentsOf } from './attachments'
import { insertRow } from './insert-row'

export function recordDocument(tx: Tx, { ending, amendments, ...document }: DocumentInput): Result<{ id: number }> {
  const lawful = checkDocument({ ...document, ending, amendments })
  if (!lawful.ok) return lawful
  const after = insertRow(tx.sql, normativeDocuments, { ...document, version: 1 })
  insertLife(tx, after.id, ending, amendments)
  recordAct(tx, { act: 'document.record', subject: `document:${after.id}`, after: { ...after, amendments, ending } })
  return ok({ id: after.id })
}

export function changeDocument(
  tx: Tx,
  { id, version, ending, amendments, ...document }: DocumentChangeInput,
): Result<{ id: number }> {
  const before = tx.sql.select().from(normativeDocuments).where(eq(normativeDocuments.id, id)).get()
  if (before?.version !== version) return conflict
  const lawful = checkDocument({ ...document, ending, amendments })
  if (!lawful.ok) return lawful
  const lifeBefore = removeLife(tx, id)
  const after = tx.sql
    .update(normativeDocuments)
    .set({ ...document, version: version + 1 })
    .where(eq(normativeDocuments.id, id))
    .returning()
    .get()
  insertLife(tx, id, ending, amendments)
  recordAct(tx, {
    act: 'document.change',
    subject: `document:${id}`,
    before: { ...before, ...lifeBefore },
    after: { ...after, amendments, ending },
  })
  return ok({ id })
}

export function removeDocument(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(normativeDocuments).where(eq(normativeDocuments.id, id)).get()
  if (before?.version !== version) return conflict
  const interpretation = tx.sql
    .select({ id: interpretations.itemId })
    .from(interpretations)
    .where(eq(interpretations.documentId, id))
    .get()
  if (interpretation) return breach('documentInterpreted')
  const [life, files] = [removeLife(tx, id), removeAttachmentsOf(tx, 'document', id)]
  tx.sql.delete(normativeDocuments).where(eq(normativeDocuments.id, id)).run()
  recordAct(tx, { act: 'document.remove', subject: `document:${id}`, reason, before: { ...before, ...life, files } })
  return ok()
}

function checkDocument(document: DocumentInput): Result<undefined> {
  const lawful = checkLife(document)
  return lawful.ok ? checkAmendments(document, document.amendments) : lawful
}

function insertLife(
  tx: Tx,
  documentId: number,
  ending: DocumentInput['ending'],
  amendments: readonly Amendment[],
): void {
  if (ending)
    tx.sql
      .insert(documentEndings)
      .values({ documentId, ...ending })
      .run()
  if (amendments.length > 0)
    tx.sql
      .insert(documentAmendments)
      .values(amendments.map((amendment) => ({ documentId, ...amendment })))
      .run()
}

function removeLife(tx: Tx, documentId: number) {
  const of = eq(documentEndings.documentId, documentId)
  return {
    amendments: tx.sql
      .delete(documentAmendments)
      .where(eq(documentAmendments.documentId, documentId))
      .returning()
      .all(),
    ending: tx.sql.delete(documentEndings).where(of).returning().get() ?? null,
  }
}
