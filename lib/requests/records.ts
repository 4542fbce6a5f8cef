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
  'reply',
  'archiving',
  'reopening',
] as const satisfies readonly ActKind[]
export type RecordNoun = (typeof RECORD_NOUNS)[number]

/** How older audit entries name the record that they corrected or struck out; of a withdrawal they say `reply`. */
export const FORMER_NOUNS = {
  clarification: 'clarification_notice',
  reasons: 'reasons_request',
  fee: 'fee_notice',
} as const satisfies Record<string, RecordNoun>

/** Which record never happened, and how that is known. */
export const strikeInput = z.object({ ...recordOfAct, noun: codeOf(RECORD_NOUNS) })
export type StrikeInput = z.output<typeof strikeInput>
