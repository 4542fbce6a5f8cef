import type { PlainDate } from '../dates'
import type { ActKind, ActOf } from './case-file'

/**
 * What stands recorded in the present round of a request: under each kind of act the one that was done, and of the
 * consultations, of which there can be several, each with its answer.
 */
export type Standing = { readonly [K in ActKind]?: ActOf<K> } & {
  round: number
  /** The receipt, or the reopening that began the round: nothing of the round can have happened earlier. */
  beganOn: PlainDate
  consultations: (ActOf<'consultation'> & { answered?: ActOf<'consultation_answer'> })[]
}

/** Whether the applicant has yet to correct; the end of the round ends the waiting. */
export function waitsForCorrection({ round, clarification_notice, clarification_response }: Standing): boolean {
  return clarification_notice !== undefined && !clarification_response && clarification_notice.round === round
}

/** Whether the applicant has yet to pay. */
export function waitsForPayment({ fee_notice, fee_payment }: Standing): boolean {
  return fee_notice !== undefined && !fee_payment
}

/** Whether the request still waits for its conclusion in this round. */
export function isOpen({ reply, withdrawal, lapse, split }: Standing): boolean {
  return !reply && !withdrawal && !lapse && !split
}

/** What concluded the round: the service of its reply, or an end that needs no service. */
export function concludingAct({
  service,
  withdrawal,
  lapse,
}: Standing): ActOf<'service' | 'withdrawal' | 'lapse'> | undefined {
  return service ?? withdrawal ?? lapse
}
