import type { PlainDate } from '../dates'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '../law/remedies'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'

type ListedRemedy = {
  block: keyof typeof REMEDY_BLOCK_LABELS
  body: string
  caseNumber: string
  requestNumber: string | null
  filedOn: PlainDate
  concludedOn: PlainDate | null
  result: keyof typeof REMEDY_RESULT_LABELS | null
}

export const REMEDY_COLUMNS = {
  block: { label: 'remedy.block', value: ({ block }, { locale }) => statutory(REMEDY_BLOCK_LABELS[block], locale) },
  body: { label: 'remedy.body', value: ({ body }) => body },
  caseNumber: { label: 'remedy.caseNumber', value: ({ caseNumber }) => caseNumber },
  request: { label: 'remedy.requestNumber', value: ({ requestNumber }) => requestNumber },
  filed: { label: 'remedy.filedOn', sort: 'filed', value: ({ filedOn }) => filedOn },
  answer: { label: 'remedy.answerDue' },
  concluded: { label: 'remedy.concludedOn', sort: 'concluded', value: ({ concludedOn }) => concludedOn },
  result: {
    label: 'remedy.result',
    value: ({ result }, { locale }) => statutory(result ? REMEDY_RESULT_LABELS[result] : REMEDY_PENDING, locale),
  },
} satisfies ListColumns<ListedRemedy>
