import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, refuse } from './rule'

export const SERVICE: Act<'service'> = {
  kind: 'service',
  name: 'request.service',
  segment: 'service',
  noun: 'reply',
  rank: 8,
  answers: ['reply'],
  standsFor: 'round',
  stage: 'to_archive',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: ({ reply, service }) =>
    lawfulUnless(
      refuse(!reply, 'replyMissing', ARTICLES.service),
      refuse(service !== undefined, 'servedAlready', ARTICLES.service),
    ),
  check: ({ on }, { reply }) =>
    lawfulUnless(refuse(on < reply!.on, 'serviceBeforeReply', ARTICLES.service, 'servedOn')),
  irregular: null,
}
