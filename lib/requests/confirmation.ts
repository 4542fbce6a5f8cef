import { ARTICLES } from '../law/articles'
import { ok } from '../result'
import { type Act, lawfulUnless, refuse } from './rule'

/** It stands on the request itself, not among its acts; its day is held against the arrival by `receiptDate`. */
export const CONFIRMATION: Act<'confirmation'> = {
  kind: 'confirmation',
  name: 'request.confirmation',
  segment: 'confirmation',
  noun: null,
  rank: 0,
  answers: [],
  standsFor: 'application',
  stage: null,
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (_standing, { pending }) => lawfulUnless(refuse(!pending, 'confirmedAlready', ARTICLES.dayOfReceipt)),
  check: () => ok(),
  irregular: null,
}
