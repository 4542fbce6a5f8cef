import { ACT_KINDS, ACTS } from './acts'
import type { ActKind } from './case-file'
import type { Judgement, Status } from './status'

/** The acts that have a place of their own; a delayed period is announced with the verdict. */
export const OFFERED_ACTS = ACT_KINDS.filter((kind) => ACTS[kind].segment !== null)

/** The one step that the request waits for next, or none once it is archived or split. */
export function nextStep({ stage }: Judgement, status: Status): ActKind | 'assignment' | undefined {
  switch (stage) {
    case 'awaiting_confirmation':
      return 'confirmation'
    case 'to_assign':
      return 'assignment'
    case 'in_progress':
      return 'reply'
    case 'awaiting_clarification':
      return status === 'lapsed' ? 'lapse' : 'clarification_response'
    case 'awaiting_payment':
      return status === 'lapsed' ? 'lapse' : 'fee_payment'
    case 'consulting':
      return 'consultation_answer'
    case 'awaiting_reasons':
      return 'reasons_verdict'
    case 'to_serve':
      return 'service'
    case 'to_archive':
      return 'archiving'
    case 'archived':
    case 'split':
      return undefined
  }
}
