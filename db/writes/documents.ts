import { eq } from 'drizzle-orm'
import { checkLife } from '@/lib/documents/in-force'
import type { DocumentChangeInput, DocumentInput } from '@/lib/documents/input'
import type { Removal } from '@/lib/removal'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { documentEndings, normativeDocuments } from '../schema/registers'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

export function recordDocument(tx: Tx, { ending, ...document }: DocumentInput): Result<{ id: number }> {
  const lawful = checkLife({ ...document, ending })
  if (!lawful.ok) return lawful
  const after = insertRow(tx.sql, normativeDocuments, { ...document, version: 1 })
  if (ending)
    tx.sql
      .insert(documentEndings)
      .values({ documentId: after.id, ...ending })
      .run()
  recordAct(tx, { act: 'document.record', subject: `document:${after.id}`, after: { ...after, ending } })
  return ok({ id: after.id })
}

export function changeDocument(
  tx: Tx,
  { id, version, ending, ...document }: DocumentChangeInput,
): Result<{ id: number }> {
  const before = tx.sql.select().from(normativeDocuments).where(eq(normativeDocuments.id, id)).get()
  if (before?.version !== version) return conflict
  const lawful = checkLife({ ...document, ending })
  if (!lawful.ok) return lawful
  const endingBefore = removeEnding(tx, id)
  const after = tx.sql
    .update(normativeDocuments)
    .set({ ...document, version: version + 1 })
    .where(eq(normativeDocuments.id, id))
    .returning()
    .get()
  if (ending)
    tx.sql
      .insert(documentEndings)
      .values({ documentId: id, ...ending })
      .run()
  recordAct(tx, {
    act: 'document.change',
    subject: `document:${id}`,
    before: { ...before, ending: endingBefore },
    after: { ...after, ending },
  })
  return ok({ id })
}

export function removeDocument(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(normativeDocuments).where(eq(normativeDocuments.id, id)).get()
  if (before?.version !== version) return conflict
  const ending = removeEnding(tx, id)
  tx.sql.delete(normativeDocuments).where(eq(normativeDocuments.id, id)).run()
  recordAct(tx, { act: 'document.remove', subject: `document:${id}`, reason, before: { ...before, ending } })
  return ok()
}

function removeEnding(tx: Tx, documentId: number) {
  return tx.sql.delete(documentEndings).where(eq(documentEndings.documentId, documentId)).returning().get() ?? null
}
