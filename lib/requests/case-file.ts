import type { PlainDate } from '../dates'
import type { ApplicantKind } from '../law/applicants'
import type { OutcomeCode } from '../law/outcomes'

/** What has been recorded of a request, as far as the rules ask. */
export type CaseFile = {
  receivedOn: PlainDate
  applicantKind: ApplicantKind
  reply: { outcome: OutcomeCode; servedOn: PlainDate; dueOn: PlainDate } | null
}
