import { z } from 'zod'
import { optionalLine, recordOfAct, requestNumber, requiredDate, requiredLine, requiredText } from '../../fields'
import { irregularBecause } from './irregular-because'

const extension = {
  workingDays: z.int('number').positive('number'),
  reasons: requiredText(1000),
  approvedBy: requiredLine(50),
  approvedOn: requiredDate,
  notifiedOn: requiredDate,
  noticeNumber: optionalLine(60),
  irregularBecause,
}

/** 延期答复: by how many working days, why, who consented, and when the applicant was told. */
export const extensionInput = z.object({ number: requestNumber, ...extension })
export type ExtensionInput = z.output<typeof extensionInput>

export const extensionCorrection = z.object({ ...recordOfAct, ...extension })
export type ExtensionCorrection = z.output<typeof extensionCorrection>
