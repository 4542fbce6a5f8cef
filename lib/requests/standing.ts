import type { PlainDate } from '../dates'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'

/** What stands recorded in the present round of a request. */
export type Standing = {
  round: number
  /** The receipt, or the reopening that began the round: nothing of the round can have happened earlier. */
  beganOn: PlainDate
  reopening?: ActOf<'reopening'>
  clarification?: ActOf<'clarification_notice'>
  clarified?: ActOf<'clarification_response'>
  consultations: (ActOf<'consultation'> & { answered?: ActOf<'consultation_answer'> })[]
  extension?: ActOf<'extension'>
  reasons?: ActOf<'reasons_request'>
  verdict?: ActOf<'reasons_verdict'>
  delay?: ActOf<'delay'>
  feeNotice?: ActOf<'fee_notice'>
  payment?: ActOf<'fee_payment'>
  split?: ActOf<'split'>
  withdrawal?: ActOf<'withdrawal'>
  reply?: ActOf<'reply'>
  service?: ActOf<'service'>
  archiving?: ActOf<'archiving'>
}

export function standingOf({ receivedOn, acts }: CaseFile): Standing {
  const round = acts.reduce((latest, act) => Math.max(latest, act.round), 0)
  const present = acts.filter((act) => act.round === round)
  const reopening = find(present, 'reopening')
  return {
    round,
    reopening,
    beganOn: reopening?.on ?? receivedOn,
    // Once only for the application, whatever its rounds (Art. 30).
    clarification: find(acts, 'clarification_notice'),
    clarified: find(acts, 'clarification_response'),
    consultations: present
      .filter((act) => act.kind === 'consultation')
      .map((sent) => ({
        ...sent,
        answered: present.find((act) => act.kind === 'consultation_answer' && act.id === sent.id) as
          | ActOf<'consultation_answer'>
          | undefined,
      })),
    extension: find(present, 'extension'),
    reasons: find(present, 'reasons_request'),
    verdict: find(present, 'reasons_verdict'),
    delay: find(present, 'delay'),
    feeNotice: find(present, 'fee_notice'),
    payment: find(present, 'fee_payment'),
    split: find(present, 'split'),
    withdrawal: find(present, 'withdrawal'),
    reply: find(present, 'reply'),
    service: find(present, 'service'),
    archiving: find(present, 'archiving'),
  }
}

function find<K extends ActKind>(acts: readonly CaseAct[], kind: K): ActOf<K> | undefined {
  return acts.find((act): act is ActOf<K> => act.kind === kind)
}

/** Whether the applicant has yet to correct; the end of the round ends the waiting. */
export function waitsForCorrection({ round, clarification, clarified }: Standing): boolean {
  return clarification !== undefined && !clarified && clarification.round === round
}

/** Whether the request still waits for its conclusion in this round. */
export function isOpen({ reply, withdrawal, split }: Standing): boolean {
  return !reply && !withdrawal && !split
}
