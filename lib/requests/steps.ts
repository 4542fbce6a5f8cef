import type { Permission } from '../access'
import type { ActKind } from './case-file'
import type { Judgement, Status } from './status'

type Place = { segment: string; permission: Permission }

/** Under which address of the request an act is recorded, and by whom. A delayed period is announced with the verdict. */
export const ACT_PLACES: Record<Exclude<ActKind, 'delay'>, Place> = {
  clarification_notice: { segment: 'clarification', permission: 'request.clarify' },
  clarification_response: { segment: 'clarification', permission: 'request.clarify' },
  consultation: { segment: 'consultation', permission: 'request.consult' },
  consultation_answer: { segment: 'consultation', permission: 'request.consult' },
  extension: { segment: 'extension', permission: 'request.extend' },
  reasons_request: { segment: 'reasons', permission: 'request.ask_reasons' },
  reasons_verdict: { segment: 'reasons', permission: 'request.ask_reasons' },
  fee_notice: { segment: 'fee-notice', permission: 'request.charge' },
  fee_payment: { segment: 'fee-notice', permission: 'request.charge' },
  split: { segment: 'split', permission: 'request.split' },
  withdrawal: { segment: 'withdrawal', permission: 'request.withdraw' },
  reply: { segment: 'reply', permission: 'request.reply' },
  service: { segment: 'service', permission: 'request.serve' },
  archiving: { segment: 'archiving', permission: 'request.archive' },
  reopening: { segment: 'reopening', permission: 'request.reopen' },
}

export type OfferedAct = keyof typeof ACT_PLACES
export const OFFERED_ACTS = Object.keys(ACT_PLACES) as OfferedAct[]

/** The one step that the request waits for next, or none once it is archived or split. */
export function nextStep({ stage }: Judgement, status: Status): OfferedAct | 'assignment' | undefined {
  switch (stage) {
    case 'to_assign':
      return 'assignment'
    case 'in_progress':
      return 'reply'
    case 'awaiting_clarification':
      return status === 'lapsed' ? 'reply' : 'clarification_response'
    case 'awaiting_payment':
      return status === 'lapsed' ? 'reply' : 'fee_payment'
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
