import { z } from 'zod'
import { optionalLine, optionalText, recordOfAct, requestNumber, requiredDate, requiredText } from '../../fields'
import { irregularBecause } from './irregular-because'

const notice = {
  noticedOn: requiredDate,
  respondBy: requiredDate,
  items: requiredText(2000),
  noticeNumber: optionalLine(60),
  irregularBecause,
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
