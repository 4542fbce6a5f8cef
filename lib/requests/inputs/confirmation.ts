import { z } from 'zod'
import { requestNumber, requiredDate, requiredLine } from '../../fields'

/** 确认: on which day the organ and the applicant confirmed the request, and how; that day is the day of receipt (Art. 31). */
export const confirmationInput = z.object({
  number: requestNumber,
  confirmedOn: requiredDate,
  confirmation: requiredLine(200),
})
export type ConfirmationInput = z.output<typeof confirmationInput>

/** An attempt to reach the applicant that failed (国办公开办函〔2015〕207号): the request waits on. */
export const attemptInput = z.object({ number: requestNumber, attemptedOn: requiredDate, details: requiredLine(200) })
export type AttemptInput = z.output<typeof attemptInput>
