import { z } from 'zod'
import { requestNumber, requiredDate, requiredText } from '../fields'
import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import type { Standing } from './standing'

/** 一事一申请: the parts into which a request is split; each becomes a request, and they are counted instead of it. */
export const splitInput = z.object({
  number: requestNumber,
  splitOn: requiredDate,
  reasons: requiredText(1000),
  parts: z
    .array(z.object({ description: requiredText(5000) }))
    .min(2, 'tooFewParts')
    .max(50, 'tooManyParts'),
})
export type SplitInput = z.output<typeof splitInput>
export type SplitForm = z.input<typeof splitInput>

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
