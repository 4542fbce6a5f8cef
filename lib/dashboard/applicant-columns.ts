import { APPLICANT_KINDS } from '../law/applicants'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import type { RepeatedApplicant } from './dashboard'

/** The columns of the applicants with several requests; without a name for those who may not see applicants. */
export const APPLICANT_COLUMNS = {
  applicant: {
    label: 'dashboard.applicants.applicant',
    wraps: true,
    value: ({ name }, { say }) => name ?? say('dashboard.applicants.unknown'),
  },
  kind: {
    label: 'dashboard.applicants.kind',
    value: ({ kind }, { locale }) => statutory(APPLICANT_KINDS[kind], locale),
  },
  requests: { label: 'dashboard.applicants.requests', figure: true, value: ({ requests }) => requests.count },
} satisfies ListColumns<RepeatedApplicant>
