import type { PlainDate } from '../dates'
import type { Citation } from '../law/citation'
import type { BreachCode } from '../result'

/**
 * What can be late about an act, or otherwise than its article says. Each has its words under `irregular` in the message
 * catalogues, and under `breach` the sentence of the rule, for the form that lacks the reason.
 */
export const IRREGULARITY_CODES = [
  'clarificationLate',
  'clarificationTwice',
  'extensionAfterDue',
  'approvalAfterNotice',
  'extensionTooLong',
  'extensionTwice',
  'reasonsAfterDue',
  'delayAfterDue',
  'feeNoticeAfterDue',
] as const satisfies readonly BreachCode[]
export type IrregularityCode = (typeof IRREGULARITY_CODES)[number]

/** What is irregular about an act, by which article, and until when it would have been in time. */
export type Irregularity = { code: IrregularityCode; citation: Citation; by: PlainDate | null }

export function irregularIf(
  when: boolean,
  code: IrregularityCode,
  citation: Citation,
  by: PlainDate | null = null,
): Irregularity | undefined {
  return when ? { code, citation, by } : undefined
}

/** An act that the law asks for within the reply period, done after its last day. */
export function afterEnd(
  on: PlainDate,
  dueOn: PlainDate | null,
  code: IrregularityCode,
  citation: Citation,
): Irregularity | undefined {
  return irregularIf(dueOn !== null && on > dueOn, code, citation, dueOn)
}
