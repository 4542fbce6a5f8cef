import { z } from 'zod'
import type { PlainDate } from '../dates'
import { optionalLine, optionalText, recordOfAct, requestNumber, requiredDate, requiredText } from '../fields'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { inForceOn } from '../law/citation'
import { CLARIFICATION_PERIOD } from '../law/time-limits'
import { type ActRule, ARTICLE, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'

const ARTICLE_30 = ARTICLE('第三十条')

const notice = {
  noticedOn: requiredDate,
  respondBy: requiredDate,
  items: requiredText(2000),
  noticeNumber: optionalLine(60),
}
const response = { respondedOn: requiredDate, response: optionalText(2000) }

/** 补正告知: what the applicant is to correct, all at once, and by when. */
export const clarificationInput = z.object({ number: requestNumber, ...notice })
export type ClarificationInput = z.output<typeof clarificationInput>

/** The corrected application as it arrived. */
export const clarificationResponseInput = z.object({ number: requestNumber, ...response })
export type ClarificationResponseInput = z.output<typeof clarificationResponseInput>

export const clarificationCorrection = z.object({
  ...recordOfAct,
  ...notice,
  respondedOn: response.respondedOn.or(z.literal('').transform(() => null)).nullable(),
  response: response.response,
})
export type ClarificationCorrection = z.output<typeof clarificationCorrection>

/** The last day on which the applicant can be told to correct (Art. 30). */
export function clarifyBy(receivedOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return addWorkingDays(calendar, receivedOn, inForceOn(CLARIFICATION_PERIOD, receivedOn).value).date
}

export const CLARIFICATION_NOTICE: ActRule<'clarification_notice'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.clarification !== undefined, 'clarificationTwice', ARTICLE_30),
      refuse(standing.round > 0, 'clarificationLate', ARTICLE_30),
      refuse(waitsForPayment(standing), 'noPeriodRunning', ARTICLE_30),
    ),
  check: ({ on, respondBy }, { beganOn }, { receivedOn }, { calendar }) =>
    lawfulUnless(
      notBefore(beganOn, on, 'noticedOn', ARTICLE_30),
      refuse(on > clarifyBy(receivedOn, calendar), 'clarificationLate', ARTICLE_30, 'noticedOn'),
      refuse(respondBy <= on, 'respondByTooEarly', ARTICLE_30, 'respondBy'),
    ),
}

export const CLARIFICATION_RESPONSE: ActRule<'clarification_response'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(
        standing.clarification === undefined || standing.clarification.round !== standing.round,
        'clarificationMissing',
        ARTICLE_30,
      ),
      refuse(standing.clarified !== undefined, 'clarifiedAlready', ARTICLE_30),
    ),
  check: ({ on }, { clarification }) =>
    lawfulUnless(refuse(on < clarification!.on, 'responseBeforeNotice', ARTICLE_30, 'respondedOn')),
}

function waitsForPayment({ feeNotice, payment }: { feeNotice?: unknown; payment?: unknown }): boolean {
  return feeNotice !== undefined && payment === undefined
}
