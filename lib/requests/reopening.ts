import { z } from 'zod'
import {
  optionalDate,
  optionalId,
  recordOfAct,
  requestNumber,
  requiredDate,
  requiredLine,
  requiredText,
} from '../fields'
import { type ActRule, ARTICLE, lawfulUnless, refuse } from './rule'

const ARTICLE_51 = ARTICLE('第五十一条')

const reopening = {
  body: requiredLine(100),
  decisionNumber: requiredLine(100),
  receivedOn: requiredDate,
  replyBy: optionalDate,
  reasons: requiredText(1000),
  remedyId: optionalId,
}

/** 重新办理: a review or a judgment sets the reply aside, and the request is to be answered anew. */
export const reopeningInput = z.object({ number: requestNumber, ...reopening })
export type ReopeningInput = z.output<typeof reopeningInput>

export const reopeningCorrection = z.object({ ...recordOfAct, ...reopening })
export type ReopeningCorrection = z.output<typeof reopeningCorrection>

/** Asked of the round that it ends. */
export const REOPENING: ActRule<'reopening'> = {
  state: ({ service, withdrawal }) =>
    lawfulUnless(refuse(!service && !withdrawal, 'reopenedBeforeConclusion', ARTICLE_51)),
  check: ({ on, replyBy }, { service, withdrawal, archiving }) =>
    lawfulUnless(
      refuse(on < (archiving ?? service ?? withdrawal)!.on, 'reopenedTooEarly', ARTICLE_51, 'receivedOn'),
      refuse(replyBy !== null && replyBy <= on, 'respondByTooEarly', ARTICLE_51, 'replyBy'),
    ),
}
