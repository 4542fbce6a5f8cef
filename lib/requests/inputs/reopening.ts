import { z } from 'zod'
import {
  optionalDate,
  optionalId,
  recordOfAct,
  requestNumber,
  requiredDate,
  requiredLine,
  requiredText,
} from '../../fields'

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
