'use server'

import { correctFee, noteFeeNoticeReceived, recordFeeNotice, recordFeePayment } from '@/db/writes/fee-notices'
import {
  feeCorrection,
  feeNoticeInput,
  feeNoticeReceivedInput,
  feePaymentInput,
} from '@/lib/requests/inputs/fee-notice'
import { defineAction } from '@/server/actions/define-action'

export const notify = defineAction({
  act: 'request.fee_notice',
  input: feeNoticeInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordFeeNotice(tx, input, today),
})

export const received = defineAction({
  act: 'request.fee_notice_received',
  input: feeNoticeReceivedInput,
  leavesPage: true,
  run: ({ tx, input, today }) => noteFeeNoticeReceived(tx, input, today),
})

export const pay = defineAction({
  act: 'request.fee_payment',
  input: feePaymentInput,
  leavesPage: true,
  run: ({ tx, input, today }) => recordFeePayment(tx, input, today),
})

export const correct = defineAction({
  act: 'request.correct_record',
  input: feeCorrection,
  leavesPage: true,
  run: ({ tx, input, today }) => correctFee(tx, input, today),
})
