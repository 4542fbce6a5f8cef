import { z } from 'zod'
import { requestNumber, requiredDate, requiredLine } from '../fields'
import { ARTICLES } from '../law/articles'
import { ok } from '../result'
import { type Act, lawfulUnless, refuse } from './rule'

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

/** It stands on the request itself, not among its acts; its day is held against the arrival by `receiptDate`. */
export const CONFIRMATION: Act<'confirmation'> = {
  kind: 'confirmation',
  name: 'request.confirmation',
  segment: 'confirmation',
  noun: null,
  rank: 0,
  answers: [],
  standsFor: 'application',
  stage: null,
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (_standing, { pending }) => lawfulUnless(refuse(!pending, 'confirmedAlready', ARTICLES.dayOfReceipt)),
  check: () => ok(),
  irregular: null,
}
