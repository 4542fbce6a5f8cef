import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  recordOfAct,
  requestNumber,
  requiredDate,
} from '../../fields'
import { missingDetails, OUTCOME_CODES, type OUTCOMES, REFUSAL_CODES, type ReplyDetail } from '../../law/outcomes'
import { REST_GROUND_CODES } from '../../law/rest-grounds'
import { SERVICE_ROUTE_CODES } from '../../law/service'

const reply = {
  outcome: codeOf(OUTCOME_CODES),
  repliedOn: requiredDate,
  replyNumber: optionalLine(60),
  reason: optionalText(3000),
  withheldGround: codeOf(REFUSAL_CODES).nullable(),
  withheld: optionalText(3000),
  restGround: codeOf(REST_GROUND_CODES).nullable(),
  rest: optionalText(3000),
  searchRecord: optionalText(3000),
  responsibleOrgan: optionalLine(300),
  earlierReply: optionalLine(300),
  directions: optionalText(3000),
  note: optionalText(2000),
}
const service = {
  serviceRoute: codeOf(SERVICE_ROUTE_CODES).nullable(),
  servedOn: optionalDate,
  trackingNumber: optionalLine(60),
}

type Details = { outcome: keyof typeof OUTCOMES; serviceRoute: string | null; servedOn: string | null } & Record<
  ReplyDetail,
  string | null
>

/** What the outcome needs stands in its table (`OUTCOMES`), and nowhere else. */
function needed(input: Details, context: z.RefinementCtx): void {
  const missing = (field: string) => context.addIssue({ code: 'custom', path: [field], message: 'required' })
  for (const field of missingDetails(input.outcome, input)) missing(field)
  if (input.servedOn && !input.serviceRoute) missing('serviceRoute')
  if (input.serviceRoute && !input.servedOn) missing('servedOn')
}

/** 答复: its outcome with what that needs, and its service where that has happened already. */
export const replyInput = z.object({ number: requestNumber, ...reply, ...service }).superRefine(needed)
export type ReplyInput = z.output<typeof replyInput>
export type ReplyForm = z.input<typeof replyInput>

export const replyCorrection = z.object({ ...recordOfAct, ...reply, ...service }).superRefine(needed)
export type ReplyCorrection = z.output<typeof replyCorrection>
