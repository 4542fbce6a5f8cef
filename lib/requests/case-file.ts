import type { PlainDate } from '../dates'
import type { ApplicantKind } from '../law/applicants'
import type { ConsultationAnswer, ConsultationKind } from '../law/consultations'
import type { FeeBasis } from '../law/fees'
import type { OutcomeCode } from '../law/outcomes'
import type { ServiceRoute } from '../law/service'
import type { Gap } from './gaps'

type Happened<K extends string, P = unknown> = { kind: K; on: PlainDate; round: number } & P

/**
 * What has happened to a request after its receipt, each act on its day. A round ends with the conclusion and begins
 * anew when a court or a review reopens the request; receipt opens round 0.
 */
export type CaseAct =
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
  | Happened<'reply', { outcome: OutcomeCode }>
  | Happened<'service', { route: ServiceRoute | null }>
  | Happened<'archiving'>

export type ActKind = CaseAct['kind']
export type ActOf<K extends ActKind> = Extract<CaseAct, { kind: K }>

/** What has been recorded of a request, as far as the rules ask; its acts in the order in which they happened. */
export type CaseFile = {
  receivedOn: PlainDate
  applicantKind: ApplicantKind
  /** Whether a section or a person has it in hand. */
  assigned: boolean
  acts: readonly CaseAct[]
  /** What is not on record of a case that was taken over from an older ledger. */
  gaps?: readonly Gap[]
}

/** The order of acts on one day: what closes an open matter, what lengthens the period, what stops it, what ends the case. */
const RANKS: Record<ActKind, number> = {
  reopening: 0,
  clarification_response: 1,
  consultation_answer: 1,
  reasons_verdict: 1,
  fee_payment: 1,
  consultation: 2,
  reasons_request: 2,
  delay: 3,
  extension: 4,
  clarification_notice: 5,
  fee_notice: 5,
  split: 7,
  withdrawal: 7,
  reply: 7,
  service: 8,
  archiving: 9,
}

const FOLLOWS: Partial<Record<ActKind, readonly ActKind[]>> = {
  clarification_response: ['clarification_notice'],
  consultation_answer: ['consultation'],
  reasons_verdict: ['reasons_request'],
  fee_payment: ['fee_notice'],
  service: ['reply'],
  archiving: ['service', 'withdrawal'],
}

/** Acts as they happened: by round, day, and on one day as the procedure has them. */
export function inOrder(acts: readonly CaseAct[]): CaseAct[] {
  return acts
    .map((act) => placeOf(act, acts))
    .sort((a, b) => a.act.round - b.act.round || compare(a.on, b.on) || a.rank - b.rank)
    .map(({ act }) => act)
}

function placeOf(act: CaseAct, acts: readonly CaseAct[]): { act: CaseAct; on: PlainDate; rank: number } {
  if (act.kind === 'reopening') return { act, on: '0000-00-00', rank: 0 }
  const opening = openingOf(act, acts)
  return opening && act.on <= opening.on
    ? { act, on: opening.on, rank: RANKS[opening.kind] + 0.5 }
    : { act, on: act.on, rank: RANKS[act.kind] }
}

/** The act that this one answers. */
function openingOf(act: CaseAct, acts: readonly CaseAct[]): CaseAct | undefined {
  const answered = FOLLOWS[act.kind]
  return (
    answered &&
    acts.find(
      (other) =>
        answered.includes(other.kind) &&
        other.round === act.round &&
        (!('id' in other) || ('id' in act && other.id === act.id)),
    )
  )
}

function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
