import { z } from 'zod'
import { codeOf, optionalDate, optionalLine, recordOfAct, requestNumber, requiredDate } from '../../fields'
import { FEE_BASIS_CODES } from '../../law/fees'
import { irregularBecause } from './irregular-because'

const notice = {
  basis: codeOf(FEE_BASIS_CODES),
  /** Pages of this request; for the fee by case the ledger counts the applicant's requests of the month itself. */
  pages: z.int('number').positive('number').max(1_000_000, 'number').nullable(),
  sentOn: requiredDate,
  receivedOn: optionalDate,
  noticeNumber: optionalLine(60),
  irregularBecause,
}
const payment = { paidOn: requiredDate, receiptNumber: optionalLine(60) }

/** 收费通知: on which basis the fee is charged, and when the notice was sent. */
export const feeNoticeInput = z.object({ number: requestNumber, ...notice })
export type FeeNoticeInput = z.output<typeof feeNoticeInput>

export const feeNoticeReceivedInput = z.object({ number: requestNumber, receivedOn: requiredDate })
export type FeeNoticeReceivedInput = z.output<typeof feeNoticeReceivedInput>

export const feePaymentInput = z.object({ number: requestNumber, ...payment })
export type FeePaymentInput = z.output<typeof feePaymentInput>

export const feeCorrection = z.object({ ...recordOfAct, ...notice, ...payment, paidOn: optionalDate })
export type FeeCorrection = z.output<typeof feeCorrection>
