import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  recordOfAct,
  requestNumber,
  requiredDate,
  requiredId,
  requiredLine,
  requiredText,
} from '../../fields'
import { CONSULTATION_ANSWER_CODES, CONSULTATION_KIND_CODES } from '../../law/consultations'

const letter = {
  party: codeOf(CONSULTATION_KIND_CODES),
  name: requiredLine(100),
  matter: requiredText(2000),
  sentOn: requiredDate,
  letterReceivedOn: optionalDate,
  respondBy: optionalDate,
  letterNumber: optionalLine(60),
}
const answered = {
  letterReceivedOn: optionalDate,
  answeredOn: requiredDate,
  answer: codeOf(CONSULTATION_ANSWER_CODES),
  statement: optionalText(2000),
}

/** 征求意见: a letter to a third party, to an organ that made the information jointly, or to another organ. */
export const consultationInput = z.object({ number: requestNumber, ...letter })
export type ConsultationInput = z.output<typeof consultationInput>

/** The answer, or that none came in time. */
export const consultationAnswerInput = z.object({ number: requestNumber, id: requiredId, ...answered })
export type ConsultationAnswerInput = z.output<typeof consultationAnswerInput>

export const letterReceivedInput = z.object({ number: requestNumber, id: requiredId, letterReceivedOn: requiredDate })
export type LetterReceivedInput = z.output<typeof letterReceivedInput>

export const consultationCorrection = z
  .object({
    ...recordOfAct,
    ...letter,
    answeredOn: optionalDate,
    answer: codeOf(CONSULTATION_ANSWER_CODES).nullable(),
    statement: answered.statement,
  })
  .refine(({ answeredOn, answer }) => (answeredOn === null) === (answer === null), {
    path: ['answer'],
    message: 'bothOrNone',
  })
export type ConsultationCorrection = z.output<typeof consultationCorrection>
