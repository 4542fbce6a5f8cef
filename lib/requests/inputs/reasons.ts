import { z } from 'zod'
import { optionalDate, optionalText, recordOfAct, requestNumber, requiredDate, requiredText } from '../../fields'
import { irregularBecause } from './irregular-because'

const reasonsRequest = { askedOn: requiredDate, respondBy: requiredDate, facts: requiredText(2000), irregularBecause }
const judged = {
  judgedOn: requiredDate,
  reasonable: z.boolean(),
  statement: optionalText(2000),
  delayedUntil: optionalDate,
  announcedOn: optionalDate,
  delayIrregularBecause: irregularBecause,
}

const HALF_DELAY = { path: ['announcedOn'], message: 'bothOrNone' }
const wholeDelay = ({ delayedUntil, announcedOn }: Record<'delayedUntil' | 'announcedOn', unknown>) =>
  (delayedUntil === null) === (announcedOn === null)

/** 说明理由: the applicant is asked why so many requests, with the facts of volume and frequency. */
export const reasonsInput = z.object({ number: requestNumber, ...reasonsRequest })
export type ReasonsInput = z.output<typeof reasonsInput>

/** Whether the reasons are reasonable, and the delayed period that was announced. */
export const reasonsVerdictInput = z.object({ number: requestNumber, ...judged }).refine(wholeDelay, HALF_DELAY)
export type ReasonsVerdictInput = z.output<typeof reasonsVerdictInput>

export const reasonsCorrection = z
  .object({
    ...recordOfAct,
    ...reasonsRequest,
    ...judged,
    judgedOn: optionalDate,
    reasonable: z.boolean().nullable(),
  })
  .refine(wholeDelay, HALF_DELAY)
  .refine(({ judgedOn, reasonable }) => (judgedOn === null) === (reasonable === null), {
    path: ['judgedOn'],
    message: 'bothOrNone',
  })
export type ReasonsCorrection = z.output<typeof reasonsCorrection>
