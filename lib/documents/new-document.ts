import type { DocumentForm } from './input'

/** An empty form for a document. */
export const NEW_DOCUMENT: DocumentForm = {
  kind: 'normative_documents',
  title: '',
  documentNumber: '',
  issuedOn: '',
  validUntil: '',
  jointWith: '',
  leads: true,
  note: '',
  amendments: [],
  ending: null,
}

export const NEW_ENDING: NonNullable<DocumentForm['ending']> = { kind: 'repealed', endedOn: '', basis: '' }
