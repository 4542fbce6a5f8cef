import { z } from 'zod'
import { codeOf, optionalDate, optionalLine, recordOfAct, requestNumber, requiredDate } from '../fields'
import { FEE_BASIS_CODES } from '../law/fees'
import { readClock } from './clock'
import { type ActRule, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { waitsForCorrection } from './standing'

const ARTICLE_6 = { instrument: 'processingFee2020', article: '第六条' } as const

const notice = {
  basis: codeOf(FEE_BASIS_CODES),
  /** Pages of this request; for the fee by case the ledger counts the applicant's requests of the month itself. */
  pages: z.int('number').positive('number').max(1_000_000, 'number').nullable(),
  sentOn: requiredDate,
  receivedOn: optionalDate,
  noticeNumber: optionalLine(60),
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

export const FEE_NOTICE: ActRule<'fee_notice'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.feeNotice !== undefined, 'feeNoticeTwice', ARTICLE_6),
      refuse(waitsForCorrection(standing), 'noPeriodRunning', ARTICLE_6),
    ),
  check: ({ on, receivedOn }, { beganOn }, file, reckoning) => {
    const { dueOn } = readClock(file, reckoning)
    return lawfulUnless(
      notBefore(beganOn, on, 'sentOn', ARTICLE_6),
      refuse(dueOn !== null && on > dueOn, 'feeNoticeAfterDue', ARTICLE_6, 'sentOn'),
      refuse(receivedOn !== null && receivedOn < on, 'letterReceivedTooEarly', ARTICLE_6, 'receivedOn'),
    )
  },
}

export const FEE_PAYMENT: ActRule<'fee_payment'> = {
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(!standing.feeNotice, 'feeNoticeMissing', ARTICLE_6),
      refuse(standing.payment !== undefined, 'feePaidAlready', ARTICLE_6),
    ),
  check: ({ on }, { feeNotice }) =>
    lawfulUnless(refuse(on < feeNotice!.on, 'paymentBeforeNotice', ARTICLE_6, 'paidOn')),
}
