import { ARTICLES } from '../law/articles'
import { groundworkMissing, notInForce } from './groundwork'
import type { LapseOutcome } from './lapse-outcomes'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { type Standing, waitsForCorrection, waitsForPayment } from './standing'

/** What lapses as things stand: the time to pay, where the applicant has yet to pay, or else the time to correct. */
export function lapsing(standing: Standing): LapseOutcome {
  return waitsForPayment(standing) ? 'other.fee_unpaid' : 'other.clarification_lapsed'
}

export const LAPSE: Act<'lapse'> = {
  kind: 'lapse',
  name: 'request.lapse',
  segment: 'lapse',
  noun: 'lapse',
  rank: 7,
  answers: [],
  standsFor: 'round',
  stage: 'to_archive',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (standing, { gaps = [] }) => {
    const waits = waitsForCorrection(standing) || waitsForPayment(standing)
    const ofOldCase = gaps.includes('clarification_lapsed') || gaps.includes('fee_lapsed')
    return lawfulUnless(mustBeOpen(standing), refuse(!waits && !ofOldCase, 'nothingLapses', ARTICLES.clarification))
  },
  check: (act, standing, { gaps }, { reckoning }) =>
    lawfulUnless(
      notBefore(standing.beganOn, act.on, 'lapsedOn', ARTICLES.clarification),
      notInForce(act, 'lapsedOn'),
      groundworkMissing(act, standing, reckoning, { gaps, field: 'lapsedOn' }),
    ),
  irregular: null,
}
