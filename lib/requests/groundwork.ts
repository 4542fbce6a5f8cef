import type { PlainDate } from '../dates'
import { knowsYears } from '../law/calendar/calendar'
import { type Groundwork, isOutcomeInForce, needsOf, OUTCOMES, type OutcomeCode } from '../law/outcomes'
import type { BreachCode, Refusal } from '../result'
import type { Gap } from './gaps'
import { payBy } from './period'
import type { Reckoning } from './reckoning'
import { refuse } from './rule'
import type { Standing } from './standing'

const BREACHES: Record<Groundwork, BreachCode> = {
  clarified: 'outcomeNeedsClarified',
  clarification_lapsed: 'outcomeNeedsLapse',
  reasons_refused: 'outcomeNeedsReasons',
  fee_lapsed: 'outcomeNeedsFeeLapse',
}

/** How a request ends, and on which day. */
type End = { outcome: OutcomeCode; on: PlainDate }

/** An outcome can be chosen from the day on which its law is in force, and until that ends. */
export function notInForce({ outcome, on }: End, field?: string): Refusal | undefined {
  return refuse(!isOutcomeInForce(outcome, on), 'outcomeNotInForce', OUTCOMES[outcome].citation, field)
}

/** Of an old case that lacks its groundwork the gap is kept, and shown until it is mended. */
export function groundworkMissing(
  end: End,
  standing: Standing,
  reckoning: Reckoning,
  { gaps = [], field }: { gaps?: readonly Gap[]; field?: string },
): Refusal | undefined {
  const { after } = needsOf(end.outcome)
  if (!after || gaps.includes(after)) return undefined
  const { citation } = OUTCOMES[end.outcome]
  if (isProvisional(after, standing, reckoning)) return refuse(true, 'lapseProvisional', citation, field)
  return refuse(!hasGroundwork(after, end, standing, reckoning), BREACHES[after], citation, field)
}

function hasGroundwork(groundwork: Groundwork, { on }: End, standing: Standing, reckoning: Reckoning): boolean {
  const { clarification_notice, clarification_response, reasons_verdict, fee_notice, fee_payment } = standing
  switch (groundwork) {
    case 'clarified':
      return clarification_response !== undefined
    case 'clarification_lapsed':
      return clarification_notice !== undefined && !clarification_response && on > clarification_notice.respondBy
    case 'reasons_refused':
      return reasons_verdict?.reasonable === false
    case 'fee_lapsed':
      return Boolean(
        fee_notice?.receivedOn && !fee_payment && on > payBy(fee_notice.receivedOn, reckoning.calendar).date,
      )
  }
}

/**
 * Whether the period that lapses reaches a year whose days off are not announced: then nobody can say that it is over. The
 * day that a notice names can turn out to be a day off, after which the next working day is the last (《民法典》第二百零三条).
 */
function isProvisional(groundwork: Groundwork, standing: Standing, { calendar }: Reckoning): boolean {
  const { clarification_notice: notice, fee_notice } = standing
  switch (groundwork) {
    case 'clarification_lapsed':
      return notice !== undefined && !knowsYears(calendar, notice.on, notice.respondBy)
    case 'fee_lapsed':
      return Boolean(fee_notice?.receivedOn && payBy(fee_notice.receivedOn, calendar).provisional)
    default:
      return false
  }
}
