import { z } from 'zod'
import { recordOfAct, requestNumber, requiredDate, requiredText } from '../fields'
import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, mustBeOpen, notBefore } from './rule'

const withdrawal = { withdrawnOn: requiredDate, statement: requiredText(1000) }

/** 撤回: when and how the applicant withdrew. It concludes the request in the row 其他处理 3.其他. */
export const withdrawalInput = z.object({ number: requestNumber, ...withdrawal })
export type WithdrawalInput = z.output<typeof withdrawalInput>

export const withdrawalCorrection = z.object({ ...recordOfAct, ...withdrawal })
export type WithdrawalCorrection = z.output<typeof withdrawalCorrection>

export const WITHDRAWAL: Act<'withdrawal'> = {
  kind: 'withdrawal',
  name: 'request.withdrawal',
  segment: 'withdrawal',
  noun: 'withdrawal',
  rank: 7,
  answers: [],
  standsFor: 'round',
  stage: 'to_archive',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) => lawfulUnless(mustBeOpen(standing)),
  check: ({ on }, { beganOn }) => lawfulUnless(notBefore(beganOn, on, 'withdrawnOn', ARTICLES.reply)),
  irregular: null,
}
