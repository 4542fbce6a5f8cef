import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { DOCUMENT_LABELS } from './document'
import type { Standing } from './in-force'

type ListedDocument = {
  title: string
  documentNumber: string
  kind: keyof typeof DOCUMENT_LABELS
  issuedOn: PlainDate
  validUntil: PlainDate | null
  standing: Standing
}

export const DOCUMENT_COLUMNS = {
  title: { label: 'document.name', sort: 'title', wraps: true, value: ({ title }) => title },
  documentNumber: { label: 'document.documentNumber', value: ({ documentNumber }) => documentNumber },
  kind: { label: 'document.kind', value: ({ kind }, { locale }) => statutory(DOCUMENT_LABELS[kind], locale) },
  issued: { label: 'document.issuedOn', sort: 'issued', value: ({ issuedOn }) => issuedOn },
  validUntil: { label: 'document.validUntil', value: ({ validUntil }) => validUntil },
  standing: { label: 'document.standing', value: ({ standing }, { say }) => say(`document.state.${standing}`) },
} satisfies ListColumns<ListedDocument>
