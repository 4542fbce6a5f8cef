import { asc, eq } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import { ATTACHMENT_RIGHTS, type AttachmentOwner, REMOVE_WHEN_CONCLUDED } from '@/lib/attachments/owners'
import { connection } from '../client'
import { attachments } from '../schema/attachments'
import { publishedItems } from '../schema/published'
import { normativeDocuments, reportedFigures } from '../schema/registers'
import { disclosureRequests } from '../schema/requests'

export const OWNER_COLUMNS = {
  request: attachments.requestId,
  item: attachments.itemId,
  document: attachments.documentId,
  figure: attachments.figureId,
} as const satisfies Record<AttachmentOwner, unknown>

export const OWNER_TABLES = {
  request: disclosureRequests,
  item: publishedItems,
  document: normativeDocuments,
  figure: reportedFigures,
} as const satisfies Record<AttachmentOwner, unknown>

/** The attachments of a record and what the actor may do with them; undefined if the actor may not see them. */
export function attachmentsOf(actor: Actor, owner: AttachmentOwner, record: number, { concluded = false } = {}) {
  const { view, change } = ATTACHMENT_RIGHTS[owner]
  if (!may(actor, view)) return undefined
  const files = connection()
    .select({
      id: attachments.id,
      label: attachments.label,
      name: attachments.name,
      bytes: attachments.bytes,
      addedAt: attachments.addedAt,
      addedBy: attachments.addedBy,
    })
    .from(attachments)
    .where(eq(OWNER_COLUMNS[owner], record))
    .orderBy(asc(attachments.id))
    .all()
  const mayRemove = may(actor, concluded ? REMOVE_WHEN_CONCLUDED : change)
  return { owner, record, files, mayAdd: may(actor, change), mayRemove }
}

/** A file to be downloaded, with the record it belongs to; undefined if there is none, or not for this actor. */
export function attachmentToRead(actor: Actor, id: number) {
  const row = connection().select().from(attachments).where(eq(attachments.id, id)).get()
  if (!row) return undefined
  const owner = ownerOf(row)
  return may(actor, ATTACHMENT_RIGHTS[owner].view) ? { ...row, owner } : undefined
}

export function ownerOf(row: typeof attachments.$inferSelect): AttachmentOwner {
  if (row.requestId !== null) return 'request'
  if (row.itemId !== null) return 'item'
  return row.documentId !== null ? 'document' : 'figure'
}
