import { DOCUMENT_LABELS, ENDING_LABELS } from '../documents/document'
import { type DocumentInput, documentInput } from '../documents/input'
import { NEW_DOCUMENT } from '../documents/new-document'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import { readValidity } from './read-day'
import type { SaidWords } from './said-words'
import { labelsOf, readerOf } from './values'

const readKind = readerOf(labelsOf(DOCUMENT_LABELS), {
  normative_documents: ['规范性文件', '行政规范性文件'],
  regulations: ['规章', '政府规章', '部门规章'],
})
const readEnding = readerOf(labelsOf(ENDING_LABELS), {
  repealed: ['废止', '已废止'],
  invalidated: ['宣布失效', '失效'],
  expired: ['有效期届满', '到期', '期满', '届满'],
})

const COLUMN_OF: Record<string, ColumnOf<'documents'>> = {
  kind: 'kind',
  title: 'title',
  documentNumber: 'document_number',
  issuedOn: 'issued_on',
  validUntil: 'valid_until',
  note: 'note',
  'ending.basis': 'basis',
  'ending.endedOn': 'ended_on',
  'ending.kind': 'ending',
}

/** A 规章 or 行政规范性文件; without a kind it is the latter, which every organ may make. */
export function readDocument(cells: Cells<ColumnOf<'documents'>>, words?: SaidWords): ReadRow<DocumentInput> {
  const row = new CellReader(cells, words)
  const kind = row.optional('kind', readKind, 'documentKind') ?? 'normative_documents'
  const issuedOn = row.requiredDate('issued_on')
  const validUntil = row.optional('valid_until', (text) => readValidity(text, issuedOn), 'date') ?? null
  const endedOn = row.date('ended_on')
  const endingKind = row.optional('ending', readEnding, 'ending') ?? 'repealed'
  const ended = endedOn !== undefined || row.text('ending') !== ''
  return row.parse(
    documentInput,
    {
      ...NEW_DOCUMENT,
      kind,
      title: row.text('title'),
      documentNumber: row.text('document_number'),
      issuedOn,
      validUntil,
      note: row.text('note'),
      ending: ended ? { kind: endingKind, endedOn, basis: row.text('basis') || '原台账未载明依据' } : null,
    },
    COLUMN_OF,
  )
}
