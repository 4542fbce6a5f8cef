import { z } from 'zod'
import { codeOf, recordOfAct, requestNumber, requiredDate, requiredText } from '../fields'
import { ARTICLES } from '../law/articles'
import { groundworkMissing, notInForce } from './groundwork'
import { LAPSE_OUTCOMES, type LapseOutcome } from './lapse-outcomes'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { type Standing, waitsForCorrection, waitsForPayment } from './standing'

const lapse = { lapsedOn: requiredDate, statement: requiredText(1000) }

/**
 * 不再处理: the applicant let the time to correct (Art. 30) or to pay (国办函〔2020〕109号第六条) pass without good reason. Neither
 * article asks for a document, so that the request ends on the day on which the organ states it. An organ that sends a notice
 * of it records that as the reply, which counts from its service.
 */
export const lapseInput = z.object({ number: requestNumber, outcome: codeOf(LAPSE_OUTCOMES), ...lapse })
export type LapseInput = z.output<typeof lapseInput>

export const lapseCorrection = z.object({ ...recordOfAct, ...lapse })
export type LapseCorrection = z.output<typeof lapseCorrection>

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
