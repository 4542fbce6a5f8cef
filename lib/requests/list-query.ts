import { z } from 'zod'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { RECEIPT_CHANNEL_CODES } from '../law/channels'
import { OUTCOME_CODES } from '../law/outcomes'
import { filter, filterId, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import { STAGES, STATUSES } from './status'

/** Whose requests: one's own, or one's section's; all without it. */
export const SCOPES = ['mine', 'section'] as const

/** The address of the list of requests: its filters, order and page. */
export const requestListQuery = z.object({
  scope: filter(z.enum(SCOPES)),
  status: filter(z.enum(STATUSES)),
  stage: filter(z.enum(STAGES)),
  year: filterYear,
  kind: filter(z.enum(APPLICANT_KIND_CODES)),
  channel: filter(z.enum(RECEIPT_CHANNEL_CODES)),
  outcome: filter(z.enum(OUTCOME_CODES)),
  section: filterId,
  handler: filterId,
  applicant: filterId,
  q: filterText,
  sort: sortBy(['received', 'number', 'served', 'due'], '-received'),
  page: pageNumber,
})
export type RequestListQuery = z.output<typeof requestListQuery>
