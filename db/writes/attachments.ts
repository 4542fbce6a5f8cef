import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { may } from '@/lib/access'
import type { FileKind } from '@/lib/attachments/kinds'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { ATTACHMENT_RIGHTS, type AttachmentOwner, REMOVE_WHEN_CONCLUDED } from '@/lib/attachments/owners'
import type { Removal } from '@/lib/removal'
import { isInHand } from '@/lib/requests/permitted-acts'
import { conflict, forbidden, ok, type Result } from '@/lib/result'
import { contentPath, placeContent } from '../attachment-files'
import { recordAct } from '../audit'
import { OWNER_COLUMNS, OWNER_TABLES, ownerOf } from '../queries/attachments'
import { fileOf } from '../queries/case-file'
import { attachments } from '../schema/attachments'
import { disclosureRequests } from '../schema/requests'
import type { Tx } from '../transaction'

type NewAttachment = {
  owner: AttachmentOwner
  record: number
  label: AttachmentLabel
  name: string
  kind: FileKind
  bytes: number
  sha256: string
  /** The path of the uploaded content. */
  incoming: string
}

const OWNER_FIELDS = { request: 'requestId', item: 'itemId', document: 'documentId', figure: 'figureId' } as const

/** Attaches a file that has arrived. Its content is put in place under the write lock, so that none is swept as it comes. */
export function addAttachment(tx: Tx, { owner, record, incoming, ...file }: NewAttachment): Result<{ id: number }> {
  if (!may(tx.actor, ATTACHMENT_RIGHTS[owner].change)) return forbidden
  const table = OWNER_TABLES[owner]
  if (!tx.sql.select({ id: table.id }).from(table).where(eq(table.id, record)).get()) return conflict
  const after = tx.sql
    .insert(attachments)
    .values({ [OWNER_FIELDS[owner]]: record, ...file, addedAt: tx.at, addedBy: tx.actor.name })
    .returning()
    .get()
  placeContent(incoming, file.sha256)
  if (!existsSync(contentPath(file.sha256))) throw new Error(`the content ${file.sha256} was not put in place`)
  recordAct(tx, { act: 'attachment.add', subject: subjectOf(tx, owner, record), after })
  return ok({ id: after.id })
}

/** Takes a file off its record, with the reason; the audit trail keeps its name and hash. */
export function removeAttachment(tx: Tx, { id, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(attachments).where(eq(attachments.id, id)).get()
  if (!before) return conflict
  const owner = ownerOf(before)
  const record = before[OWNER_FIELDS[owner]]!
  if (!may(tx.actor, isConcluded(tx, before.requestId) ? REMOVE_WHEN_CONCLUDED : ATTACHMENT_RIGHTS[owner].change))
    return forbidden
  tx.sql.delete(attachments).where(eq(attachments.id, id)).run()
  recordAct(tx, { act: 'attachment.remove', subject: subjectOf(tx, owner, record), reason, before })
  return ok()
}

/** Takes all files off a record that is itself removed; returns them for the audit trail. */
export function removeAttachmentsOf(tx: Tx, owner: AttachmentOwner, record: number) {
  return tx.sql.delete(attachments).where(eq(OWNER_COLUMNS[owner], record)).returning().all()
}

/** Notes that somebody read a file that has personal data in it. */
export function recordReading(tx: Tx, { id, name, requestId }: { id: number; name: string; requestId: number }) {
  recordAct(tx, { act: 'attachment.read', subject: subjectOf(tx, 'request', requestId), after: { id, name } })
  return ok()
}

function isConcluded(tx: Tx, requestId: number | null): boolean {
  return requestId !== null && !isInHand(fileOf(tx.sql, numberOf(tx, requestId))!)
}

function subjectOf(tx: Tx, owner: AttachmentOwner, record: number): string {
  return `${owner}:${owner === 'request' ? numberOf(tx, record) : record}`
}

function numberOf(tx: Tx, requestId: number): string {
  const { number, id } = disclosureRequests
  return tx.sql.select({ number }).from(disclosureRequests).where(eq(id, requestId)).get()!.number
}
