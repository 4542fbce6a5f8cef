import { expect, test } from 'vitest'
import { caseDocuments } from './case-documents'
import { type AttachedFile, type SignedLetter, volumePapers } from './volume'

const DOCUMENTS = caseDocuments({
  request: { receivedOn: '2024-05-06', number: '2024-018' },
  clarification: { noticedOn: '2024-05-08', noticeNumber: '补〔2024〕3号', respondedOn: '2024-05-20' },
  consultations: [],
  extensions: [{ notifiedOn: '2024-06-12', noticeNumber: '' }],
  reasons: [],
  fees: [],
  conclusions: [],
})
const file = (name: string, label: AttachedFile['label']): AttachedFile => ({
  label,
  name,
  kind: 'pdf',
  bytes: 1,
  sha256: '0'.repeat(64),
})
const signed = (title: string, number: string, on: SignedLetter['on'], label: SignedLetter['label']): SignedLetter => ({
  title,
  number,
  on,
  label,
  file: file(`${title}.pdf`, label ?? 'other'),
})
const titles = (attached: readonly AttachedFile[], letters: readonly SignedLetter[] = []) =>
  volumePapers(DOCUMENTS, attached, { first: [], last: [] }, letters).map(
    ({ title, content }) => `${title}${content.type === 'elsewhere' ? ' (elsewhere)' : ''}`,
  )

test('a paper stands with the files attached under its label, once; no file is left out', () => {
  const attached = [file('补正.pdf', 'clarification'), file('其他.docx', 'other'), file('延期.pdf', 'extension')]
  expect(titles(attached)).toEqual([
    '政府信息公开申请 (elsewhere)',
    '补正告知书（补正.pdf）',
    '补正材料 (elsewhere)',
    '延期答复告知书（延期.pdf）',
    '附件（其他.docx）',
  ])
})

test('a letter signed in the ledger stands for its record, by number or else by kind and day; the others by their days', () => {
  const letters = [
    signed('登记回执', '收〔2024〕1号', '2024-05-07', null),
    signed('补正告知书', '补〔2024〕3号', '2024-05-08', 'clarification'),
    signed('延期答复告知书', '', '2024-06-12', 'extension'),
  ]
  expect(titles([], letters)).toEqual([
    '政府信息公开申请 (elsewhere)',
    '登记回执',
    '补正告知书',
    '补正材料 (elsewhere)',
    '延期答复告知书',
  ])
  expect(titles([], [signed('补正告知书', '补〔2024〕4号', '2024-05-08', 'clarification')])).toContain(
    '补正告知书 (elsewhere)',
  )
})
