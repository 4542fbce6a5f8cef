import { z } from 'zod'
import { codeOf, optionalLine, requestNumber, requiredDate } from '../fields'
import { ARTICLES } from '../law/articles'
import { SERVICE_ROUTE_CODES } from '../law/service'
import { type Act, lawfulUnless, refuse } from './rule'

/** 送达: by which route and on which day; that day is compared with the deadline. */
export const serviceInput = z.object({
  number: requestNumber,
  serviceRoute: codeOf(SERVICE_ROUTE_CODES),
  servedOn: requiredDate,
  trackingNumber: optionalLine(60),
})
export type ServiceInput = z.output<typeof serviceInput>

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
