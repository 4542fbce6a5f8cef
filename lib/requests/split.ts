import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import type { Standing } from './standing'

export const SPLIT: Act<'split'> = {
  kind: 'split',
  name: 'request.split',
  segment: 'split',
  noun: null,
  rank: 7,
  answers: [],
  standsFor: 'round',
  stage: 'split',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(mustBeOpen(standing), refuse(isUnderWay(standing), 'splitTooLate', ARTICLES.feePerCase)),
  check: ({ on }, { beganOn }) => lawfulUnless(notBefore(beganOn, on, 'splitOn', ARTICLES.feePerCase)),
  irregular: null,
}

/** The parts take over a finished 补正; what else is under way could not be divided among them. */
function isUnderWay(standing: Standing): boolean {
  const { round, clarification_notice, clarification_response, consultations } = standing
  const { extension, reasons_request, fee_notice } = standing
  return (
    round > 0 ||
    (clarification_notice !== undefined && clarification_response === undefined) ||
    consultations.length > 0 ||
    [extension, reasons_request, fee_notice].some((act) => act !== undefined)
  )
}
