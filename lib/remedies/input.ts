import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'
import { REVIEW_PROCEDURE_CODES } from '../law/remedies'
import { REMEDY_BLOCKS, REMEDY_OUTCOMES } from './remedy'

/** A review or suit about disclosure. `requestNumber` is empty where no registered request is behind it. */
export const remedyInput = z.object({
  block: codeOf(REMEDY_BLOCKS),
  requestNumber: optionalLine(20),
  body: requiredLine(100),
  caseNumber: optionalLine(60),
  filedOn: requiredDate,
  procedure: codeOf(REVIEW_PROCEDURE_CODES).nullable(),
  servedOnOrgan: optionalDate,
  answeredOn: optionalDate,
  concludedOn: optionalDate,
  result: codeOf(REMEDY_OUTCOMES).nullable(),
  coDefendant: z.boolean(),
  appealedOn: optionalDate,
  appealConcludedOn: optionalDate,
  appealResult: codeOf(REMEDY_OUTCOMES).nullable(),
  note: optionalText(2000),
})
export type RemedyInput = z.output<typeof remedyInput>
export type RemedyForm = z.input<typeof remedyInput>

export const remedyChangeInput = remedyInput.extend({ id: requiredId, version })
export type RemedyChangeInput = z.output<typeof remedyChangeInput>
