import { z } from 'zod'
import { codeOf, optionalLine, requestNumber, requiredDate } from '../fields'
import { SERVICE_ROUTE_CODES } from '../law/service'
import { type Act, lawfulUnless, refuse } from './rule'

const SERVICE_LETTER = { instrument: 'service2016', article: '' } as const

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
      refuse(!reply, 'replyMissing', SERVICE_LETTER),
      refuse(service !== undefined, 'servedAlready', SERVICE_LETTER),
    ),
  check: ({ on }, { reply }) => lawfulUnless(refuse(on < reply!.on, 'serviceBeforeReply', SERVICE_LETTER, 'servedOn')),
}
