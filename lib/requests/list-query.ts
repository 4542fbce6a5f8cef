import { z } from 'zod'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { RECEIPT_CHANNEL_CODES } from '../law/channels'
import { OUTCOME_CODES } from '../law/outcomes'
import { filter, filterId, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import { STATUSES } from './status'

/** The address of the list of requests: its filters, order and page. */
export const requestListQuery = z.object({
  status: filter(z.enum(STATUSES)),
  year: filterYear,
  kind: filter(z.enum(APPLICANT_KIND_CODES)),
  channel: filter(z.enum(RECEIPT_CHANNEL_CODES)),
  outcome: filter(z.enum(OUTCOME_CODES)),
  section: filterId,
  handler: filterId,
  q: filterText,
  sort: sortBy(['received', 'number', 'served'], '-received'),
  page: pageNumber,
})
export type RequestListQuery = z.output<typeof requestListQuery>
