import type { PlainDate } from '../dates'
import type { ApplicantKind } from '../law/applicants'
import type { ConsultationAnswer, ConsultationKind } from '../law/consultations'
import type { FeeBasis } from '../law/fees'
import type { OutcomeCode } from '../law/outcomes'
import type { ServiceRoute } from '../law/service'
import type { Gap } from './gaps'
import type { LapseOutcome } from './lapse-outcomes'

type Happened<K extends string, P = unknown> = {
  kind: K
  on: PlainDate
  round: number
  /** Why it was done late, or otherwise than the article says; without it where nothing was asked. */
  irregularBecause?: string
} & P

/**
 * What has happened to a request after its receipt, each act on its day. A round ends with the conclusion and begins
 * anew when a court or a review reopens the request; receipt opens round 0.
 */
export type CaseAct =
  | Happened<'confirmation'>
  | Happened<'reopening', { replyBy: PlainDate | null }>
  | Happened<'clarification_notice', { respondBy: PlainDate }>
  | Happened<'clarification_response'>
  | Happened<
      'consultation',
      { id: number; party: ConsultationKind; letterReceivedOn: PlainDate | null; respondBy: PlainDate | null }
    >
  | Happened<'consultation_answer', { id: number; answer: ConsultationAnswer }>
  | Happened<'reasons_request', { respondBy: PlainDate }>
  | Happened<'reasons_verdict', { reasonable: boolean }>
  | Happened<'delay', { until: PlainDate }>
  | Happened<'extension', { approvedOn: PlainDate; workingDays: number }>
  | Happened<'fee_notice', { basis: FeeBasis; receivedOn: PlainDate | null }>
  | Happened<'fee_payment'>
  | Happened<'split'>
  | Happened<'withdrawal'>
  | Happened<'lapse', { outcome: LapseOutcome }>
  | Happened<'reply', { outcome: OutcomeCode }>
  | Happened<'service', { route: ServiceRoute | null }>
  | Happened<'archiving'>

export type ActKind = CaseAct['kind']
export type ActOf<K extends ActKind> = Extract<CaseAct, { kind: K }>

/** What an act is called wherever it is permitted, logged or recorded: `request.extension`. */
export type ActName<K extends ActKind = ActKind> = `request.${K}`

/** What has been recorded of a request, as far as the rules ask; its acts in the order in which they happened. */
export type CaseFile = {
  /** The statutory day of receipt (Art. 31); of a request that waits for its confirmation the day of arrival, from which nothing counts. */
  receivedOn: PlainDate
  /** 待确认: the day on which the organ and the applicant confirm the request is still to come, and no period runs. */
  pending?: boolean
  applicantKind: ApplicantKind
  /** Whether a section or a person has it in hand. */
  assigned: boolean
  acts: readonly CaseAct[]
  /** What is not on record of a case that was taken over from an older ledger. */
  gaps?: readonly Gap[]
}
