import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FILE_KINDS } from '@/lib/attachments/kinds'
import { ATTACHMENT_LABELS } from '@/lib/attachments/labels'
import { oneOf } from './one-of'
import { publishedItems } from './published'
import { normativeDocuments, reportedFigures } from './registers'
import { disclosureRequests } from './requests'

/** A file of exactly one record. Its content lies beside the database under its SHA-256, once however often it is attached. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: integer().primaryKey(),
    requestId: integer('request_id').references(() => disclosureRequests.id),
    itemId: integer('item_id').references(() => publishedItems.id),
    documentId: integer('document_id').references(() => normativeDocuments.id),
    figureId: integer('figure_id').references(() => reportedFigures.id),
    label: text({ enum: ATTACHMENT_LABELS }).notNull(),
    name: text().notNull(),
    kind: text({ enum: FILE_KINDS }).notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [
    index('attachments_request').on(t.requestId),
    index('attachments_item').on(t.itemId),
    index('attachments_document').on(t.documentId),
    index('attachments_figure').on(t.figureId),
    index('attachments_content').on(t.sha256),
    oneOf('attachments_label', t.label, ATTACHMENT_LABELS),
    oneOf('attachments_kind', t.kind, FILE_KINDS),
    check(
      'attachments_owner',
      sql`(${t.requestId} IS NOT NULL) + (${t.itemId} IS NOT NULL) + (${t.documentId} IS NOT NULL) + (${t.figureId} IS NOT NULL) = 1`,
    ),
    check('attachments_content', sql`length(${t.sha256}) = 64 AND ${t.bytes} > 0`),
  ],
)
