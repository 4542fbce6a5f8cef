import { and, eq } from 'drizzle-orm'
import type { Cells } from '@/lib/imports/columns'
import { readDocument } from '@/lib/imports/document-row'
import { normativeDocuments as documents } from '../../schema/registers'
import type { Tx } from '../../transaction'
import { recordDocument } from '../documents'
import type { Entered, ImportContext } from './import-step'
import { refused, refusedFor } from './refusals'

const COLUMN_OF_FIELD = { issuedOn: 'issued_on', 'ending.endedOn': 'ended_on', validUntil: 'valid_until' }

export function importDocument(tx: Tx, cells: Cells, _line: number, { words }: ImportContext): Entered {
  const read = readDocument(cells, words)
  if (!read.ok) return refusedFor(read.problems)
  const { kind, title, documentNumber, issuedOn } = read.value
  const same = tx.sql
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.kind, kind),
        eq(documents.title, title),
        eq(documents.documentNumber, documentNumber),
        eq(documents.issuedOn, issuedOn),
      ),
    )
    .get()
  if (same) return { is: 'known' }
  const recorded = recordDocument(tx, read.value)
  return recorded.ok
    ? { is: 'entered', subject: `document:${recorded.value.id}`, gaps: [] }
    : refused(recorded, COLUMN_OF_FIELD, 'issued_on')
}
