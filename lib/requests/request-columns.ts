import type { PlainDate } from '../dates'
import { APPLICANT_KINDS, type ApplicantKind } from '../law/applicants'
import { type OutcomeCode, outcomeName } from '../law/outcomes'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import type { Judgement, leftOf, Status } from './status'

/** A request as lists show it; the applicant is empty for those who may not know. */
export type ListedRequest = {
  number: string
  receivedOn: PlainDate
  applicant: string
  applicantKind: ApplicantKind
  description: string
  section: string | null
  handler: string | null
  judgement: Judgement
  status: Status
  left: ReturnType<typeof leftOf>
  outcome: OutcomeCode | null
}

export const REQUEST_COLUMNS = {
  number: { label: 'request.number', sort: 'number', value: ({ number }) => number },
  received: { label: 'request.received', sort: 'received', value: ({ receivedOn }) => receivedOn },
  kind: {
    label: 'request.kind',
    fileOnly: true,
    value: ({ applicantKind }, { locale }) => statutory(APPLICANT_KINDS[applicantKind], locale),
  },
  applicant: { label: 'request.applicant', wraps: true, value: ({ applicant }) => applicant },
  description: { label: 'request.description', wraps: true, value: ({ description }) => description },
  section: { label: 'request.section', value: ({ section }) => section },
  handler: { label: 'request.handler', fileOnly: true, value: ({ handler }) => handler },
  due: { label: 'request.dueOn', sort: 'due', value: ({ judgement }) => judgement.dueOn },
  status: { label: 'request.statusLabel', value: ({ status }, { say }) => say(`status.${status}`) },
  outcome: { label: 'request.outcome', value: ({ outcome }) => outcome && outcomeName(outcome) },
  served: { label: 'request.servedOn', sort: 'served', value: ({ judgement }) => judgement.concludedOn },
} satisfies ListColumns<ListedRequest>
