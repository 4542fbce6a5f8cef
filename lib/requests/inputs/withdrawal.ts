import { z } from 'zod'
import { recordOfAct, requestNumber, requiredDate, requiredText } from '../../fields'

const withdrawal = { withdrawnOn: requiredDate, statement: requiredText(1000) }

/** 撤回: when and how the applicant withdrew. It concludes the request in the row 其他处理 3.其他. */
export const withdrawalInput = z.object({ number: requestNumber, ...withdrawal })
export type WithdrawalInput = z.output<typeof withdrawalInput>

export const withdrawalCorrection = z.object({ ...recordOfAct, ...withdrawal })
export type WithdrawalCorrection = z.output<typeof withdrawalCorrection>
