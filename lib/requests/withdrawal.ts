import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, mustBeOpen, notBefore } from './rule'

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
