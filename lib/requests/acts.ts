import { ARCHIVING } from './archiving'
import type { ActKind } from './case-file'
import { CLARIFICATION_NOTICE, CLARIFICATION_RESPONSE } from './clarification'
import { CONFIRMATION } from './confirmation'
import { CONSULTATION, CONSULTATION_ANSWER } from './consultation'
import { EXTENSION } from './extension'
import { FEE_NOTICE, FEE_PAYMENT } from './fee-notice'
import { LAPSE } from './lapse'
import { DELAY, REASONS_REQUEST, REASONS_VERDICT } from './reasons'
import { REOPENING } from './reopening'
import { REPLY } from './reply'
import type { Act } from './rule'
import { SERVICE } from './service'
import { SPLIT } from './split'
import { WITHDRAWAL } from './withdrawal'

/** Every act, each from its own file: the only list of them. */
export const ACTS: { readonly [K in ActKind]: Act<K> } = {
  confirmation: CONFIRMATION,
  clarification_notice: CLARIFICATION_NOTICE,
  clarification_response: CLARIFICATION_RESPONSE,
  consultation: CONSULTATION,
  consultation_answer: CONSULTATION_ANSWER,
  extension: EXTENSION,
  reasons_request: REASONS_REQUEST,
  reasons_verdict: REASONS_VERDICT,
  delay: DELAY,
  fee_notice: FEE_NOTICE,
  fee_payment: FEE_PAYMENT,
  split: SPLIT,
  withdrawal: WITHDRAWAL,
  lapse: LAPSE,
  reply: REPLY,
  service: SERVICE,
  archiving: ARCHIVING,
  reopening: REOPENING,
}

export const ACT_KINDS = Object.keys(ACTS) as ActKind[]
