import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, CaseFile } from './case-file'
import { standingOf } from './standing-of'
import type { Judgement, Status } from './status'

/** The acts that have a place of their own; a delayed period is announced with the verdict. */
export const OFFERED_ACTS = ACT_KINDS.filter((kind) => ACTS[kind].segment !== null)

/** What the law gives once; done again it moves nothing, and is only put on record. */
const GIVEN_ONCE = ['clarification_notice', 'extension'] as const satisfies readonly ActKind[]
export type GivenOnce = (typeof GIVEN_ONCE)[number]

/** Whether an act would be done again that the law gives once. */
export function wouldRepeat(kind: ActKind, file: CaseFile): kind is GivenOnce {
  return GIVEN_ONCE.some((once) => once === kind) && standingOf(file)[kind as GivenOnce] !== undefined
}

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

/** What an office does with its own files, and nobody outside hears of. */
export function isClerical(step: ActKind | 'assignment'): boolean {
  return step === 'assignment' || step === 'archiving'
}
