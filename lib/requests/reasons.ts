import { z } from 'zod'
import { optionalDate, optionalText, recordOfAct, requestNumber, requiredDate, requiredText } from '../fields'
import { readClock } from './clock'
import { type ActRule, ARTICLE, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'

const ARTICLE_35 = ARTICLE('第三十五条')

const asked = { askedOn: requiredDate, respondBy: requiredDate, facts: requiredText(2000) }
const judged = {
  judgedOn: requiredDate,
  reasonable: z.boolean(),
  statement: optionalText(2000),
  delayedUntil: optionalDate,
  announcedOn: optionalDate,
}

const HALF_DELAY = { path: ['announcedOn'], message: 'bothOrNone' }
const wholeDelay = ({ delayedUntil, announcedOn }: Record<'delayedUntil' | 'announcedOn', unknown>) =>
  (delayedUntil === null) === (announcedOn === null)

/** 说明理由: the applicant is asked why so many requests, with the facts of volume and frequency. */
export const reasonsInput = z.object({ number: requestNumber, ...asked })
export type ReasonsInput = z.output<typeof reasonsInput>

/** Whether the reasons are reasonable, and the delayed period that was announced. */
export const reasonsVerdictInput = z.object({ number: requestNumber, ...judged }).refine(wholeDelay, HALF_DELAY)
export type ReasonsVerdictInput = z.output<typeof reasonsVerdictInput>

export const reasonsCorrection = z
  .object({
    ...recordOfAct,
    ...asked,
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

export const REASONS_REQUEST: ActRule<'reasons_request'> = {
  state: (standing) =>
    lawfulUnless(mustBeOpen(standing), refuse(standing.reasons !== undefined, 'reasonsTwice', ARTICLE_35)),
  check: ({ on, respondBy }, { beganOn }) =>
    lawfulUnless(
      notBefore(beganOn, on, 'askedOn', ARTICLE_35),
      refuse(respondBy <= on, 'respondByTooEarly', ARTICLE_35, 'respondBy'),
    ),
}

export const REASONS_VERDICT: ActRule<'reasons_verdict'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(!standing.reasons, 'reasonsMissing', ARTICLE_35),
      refuse(standing.verdict !== undefined, 'reasonsTwice', ARTICLE_35),
    ),
  check: ({ on }, { reasons }) =>
    lawfulUnless(refuse(on < reasons!.on, 'verdictBeforeRequest', ARTICLE_35, 'judgedOn')),
}

export const DELAY: ActRule<'delay'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(!standing.verdict?.reasonable, 'delayWithoutReasons', ARTICLE_35, 'delayedUntil'),
      refuse(standing.delay !== undefined, 'reasonsTwice', ARTICLE_35),
    ),
  check: ({ on, until }, { verdict }, file, reckoning) => {
    const { dueOn } = readClock(file, reckoning)
    return lawfulUnless(
      refuse(on < verdict!.on, 'verdictBeforeRequest', ARTICLE_35, 'announcedOn'),
      refuse(dueOn === null, 'noPeriodRunning', ARTICLE_35, 'delayedUntil'),
      refuse(dueOn !== null && on > dueOn, 'delayAfterDue', ARTICLE_35, 'announcedOn'),
      refuse(dueOn !== null && until <= dueOn, 'delayTooShort', ARTICLE_35, 'delayedUntil'),
    )
  },
}
