import { z } from 'zod'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { RECEIPT_CHANNEL_CODES } from '../law/channels'
import { OUTCOME_CODES, OUTCOME_GROUP_CODES, REFUSAL_CODES } from '../law/outcomes'
import {
  filter,
  filterDay,
  filterId,
  filterIdOrNone,
  filterNumbers,
  filterSpan,
  filterText,
  filterYear,
  pageNumber,
  sortBy,
} from '../list-query'
import { STAGES } from './stages'
import { STATUSES } from './status'

/** Whose requests: one's own, or one's section's; all without it. */
export const SCOPES = ['mine', 'section'] as const
export type Scope = (typeof SCOPES)[number]

/** Acts by which a request takes longer than others. */
export const LENGTHENING_ACTS = ['extension', 'clarification', 'consultation'] as const
export type LengtheningAct = (typeof LENGTHENING_ACTS)[number]

/** What happened in the course of a request: an act by which it takes longer, or one that was late or irregular. */
export const HAD = [...LENGTHENING_ACTS, 'irregular'] as const
export type Had = (typeof HAD)[number]

/**
 * The address of the list of requests: its filters, order and page. `received`, `concluded`, `open` and `inHand` are as
 * table 三 counts; with `concluded`, the outcome is that of the conclusion counted, else that of the present round.
 */
export const requestListQuery = z.object({
  scope: filter(z.enum(SCOPES)),
  status: filter(z.enum(STATUSES)),
  stage: filter(z.enum(STAGES)),
  year: filterYear,
  kind: filter(z.enum(APPLICANT_KIND_CODES)),
  channel: filter(z.enum(RECEIPT_CHANNEL_CODES)),
  outcome: filter(z.enum(OUTCOME_CODES)),
  group: filter(z.enum(OUTCOME_GROUP_CODES)),
  withheld: filter(z.enum(REFUSAL_CODES)),
  had: filter(z.enum(HAD)),
  received: filterSpan,
  concluded: filterSpan,
  /** Ended in the round that is the present one: what was in time or late. */
  ended: filterSpan,
  /** In hand, and due on one of these days. */
  due: filterSpan,
  open: filterDay,
  inHand: filterSpan,
  section: filterIdOrNone,
  handler: filterIdOrNone,
  applicant: filterId,
  /** Some requests by their numbers: those that were chosen in the list. */
  only: filterNumbers,
  q: filterText,
  sort: sortBy(['received', 'number', 'served', 'due', 'used'], '-received'),
  page: pageNumber,
})
export type RequestListQuery = z.output<typeof requestListQuery>
