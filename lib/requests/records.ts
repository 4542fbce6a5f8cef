import { z } from 'zod'
import { codeOf, recordOfAct } from '../fields'

/** The records of a request that can be corrected or struck out, by the noun under which they stand. */
export const RECORD_NOUNS = [
  'clarification',
  'consultation',
  'extension',
  'reasons',
  'fee',
  'reply',
  'archiving',
  'reopening',
] as const
export type RecordNoun = (typeof RECORD_NOUNS)[number]

/** Which record never happened, and how that is known. */
export const strikeInput = z.object({ ...recordOfAct, noun: codeOf(RECORD_NOUNS) })
export type StrikeInput = z.output<typeof strikeInput>
