import type { OutcomeCode } from '../law/outcomes'

/**
 * The outcomes for which no document is asked (Art. 30; 国办函〔2020〕109号第六条): the request ends on a day that the organ
 * states, or by a notice if it sends one.
 */
export const LAPSE_OUTCOMES = ['other.clarification_lapsed', 'other.fee_unpaid'] as const satisfies OutcomeCode[]
export type LapseOutcome = (typeof LAPSE_OUTCOMES)[number]

export function isLapseOutcome(outcome: OutcomeCode | undefined): outcome is LapseOutcome {
  return LAPSE_OUTCOMES.some((lapse) => lapse === outcome)
}
