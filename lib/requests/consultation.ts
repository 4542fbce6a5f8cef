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
} from '../fields'
import { CONSULTATION_ANSWER_CODES, CONSULTATION_KIND_CODES, CONSULTATIONS } from '../law/consultations'
import { answerBy } from './clock'
import { type ActRule, lawfulUnless, mustBeOpen, notBefore, REPLY_ARTICLE, refuse } from './rule'

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

export const CONSULTATION: ActRule<'consultation'> = {
  state: (standing) => lawfulUnless(mustBeOpen(standing)),
  check: ({ on, party, letterReceivedOn, respondBy }, { beganOn }) => {
    const { citation, period } = CONSULTATIONS[party]
    return lawfulUnless(
      notBefore(beganOn, on, 'sentOn', citation),
      refuse(
        letterReceivedOn !== null && letterReceivedOn < on,
        'letterReceivedTooEarly',
        citation,
        'letterReceivedOn',
      ),
      refuse(period === null && respondBy === null, 'answerDayMissing', citation, 'respondBy'),
      refuse(period === null && respondBy !== null && respondBy <= on, 'respondByTooEarly', citation, 'respondBy'),
    )
  },
}

export const CONSULTATION_ANSWER: ActRule<'consultation_answer'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(
        standing.consultations.every(({ answered }) => answered),
        'consultationMissing',
        REPLY_ARTICLE,
      ),
    ),
  check: ({ id, on, answer }, { consultations }, _file, { calendar }) => {
    const sent = consultations.find((consultation) => consultation.id === id)
    if (!sent || sent.answered) return lawfulUnless(refuse(true, 'consultationMissing', REPLY_ARTICLE))
    const { citation } = CONSULTATIONS[sent.party]
    return lawfulUnless(
      refuse(on < sent.on, 'answerBeforeLetter', citation, 'answeredOn'),
      refuse(answer === 'silent' && on <= answerBy(sent, calendar), 'silenceTooEarly', citation, 'answeredOn'),
    )
  },
}
