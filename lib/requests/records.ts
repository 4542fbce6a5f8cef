import { z } from 'zod'
import { codeOf, recordOfAct } from '../fields'
import type { ActKind } from './case-file'

/** The records of a request that can be corrected or struck out, each by the act that opened it. */
export const RECORD_NOUNS = [
  'clarification_notice',
  'consultation',
  'extension',
  'reasons_request',
  'fee_notice',
  'withdrawal',
  'lapse',
  'reply',
  'archiving',
  'reopening',
] as const satisfies readonly ActKind[]
export type RecordNoun = (typeof RECORD_NOUNS)[number]

/** The records in words, as a correction in the audit trail names them. */
export const RECORD_LABELS: Record<RecordNoun, { label: string; gloss: string }> = {
  clarification_notice: { label: '补正', gloss: 'clarification' },
  consultation: { label: '征求意见', gloss: 'consultation' },
  extension: { label: '延期答复', gloss: 'extension' },
  reasons_request: { label: '说明理由', gloss: 'reasons' },
  fee_notice: { label: '收费', gloss: 'fee' },
  withdrawal: { label: '撤回', gloss: 'withdrawal' },
  lapse: { label: '不再处理', gloss: 'no further processing' },
  reply: { label: '答复', gloss: 'reply' },
  archiving: { label: '归档', gloss: 'archiving' },
  reopening: { label: '重新办理', gloss: 'reopening' },
}

/** How older audit entries name the record that they corrected or struck out; of a withdrawal they say `reply`. */
export const FORMER_NOUNS = {
  clarification: 'clarification_notice',
  reasons: 'reasons_request',
  fee: 'fee_notice',
} as const satisfies Record<string, RecordNoun>

/** Which record never happened, and how that is known. */
export const strikeInput = z.object({ ...recordOfAct, noun: codeOf(RECORD_NOUNS) })
export type StrikeInput = z.output<typeof strikeInput>
