import { addDays, type PlainDate } from '@/lib/dates'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { needsOf, type OutcomeCode, REPLY_DETAIL_CODES, type TextDetail } from '@/lib/law/outcomes'
import type { ReplyInput } from '@/lib/requests/inputs/reply'
import { payBy } from '@/lib/requests/period'
import type { Result } from '@/lib/result'
import type { Tx } from '../transaction'
import { recordClarification, recordClarificationResponse } from '../writes/clarifications'
import { noteFeeNoticeReceived, recordFeeNotice } from '../writes/fee-notices'
import { recordReasonsRequest, recordReasonsVerdict } from '../writes/reasons-requests'

const FEES_IN_FORCE: PlainDate = '2021-01-01'

/**
 * The first day on which a request received on that day can be given that outcome, with all earlier acts done at once.
 */
export function earliestReply(outcome: OutcomeCode, receivedOn: PlainDate): PlainDate {
  const { after } = needsOf(outcome)
  if (after === 'clarification_lapsed') return addDays(receivedOn, 2)
  if (after === 'fee_lapsed') return addDays(payBy(feeDay(receivedOn), STATE_CALENDAR).date, 1)
  return receivedOn
}

const feeDay = (receivedOn: PlainDate) => (receivedOn < FEES_IN_FORCE ? FEES_IN_FORCE : receivedOn)

/** Records, on the day of receipt, the acts that must precede that outcome. */
export function layGroundwork(tx: Tx, number: string, outcome: OutcomeCode, on: PlainDate, today: PlainDate): void {
  switch (needsOf(outcome).after) {
    case 'clarified':
    case 'clarification_lapsed': {
      const notice = { noticedOn: on, respondBy: addDays(on, 1), items: '请写明文件名称', noticeNumber: '' }
      must(recordClarification(tx, { number, ...notice }, today))
      if (needsOf(outcome).after === 'clarified')
        must(recordClarificationResponse(tx, { number, respondedOn: on, response: '' }, today))
      return
    }
    case 'reasons_refused': {
      must(recordReasonsRequest(tx, { number, askedOn: on, respondBy: addDays(on, 1), facts: '本月30件' }, today))
      const verdict = { judgedOn: on, reasonable: false, statement: '', delayedUntil: null, announcedOn: null }
      must(recordReasonsVerdict(tx, { number, ...verdict }, today))
      return
    }
    case 'fee_lapsed': {
      const sentOn = feeDay(on)
      const notice = { basis: 'per_volume', pages: 31, sentOn, receivedOn: null, noticeNumber: '' } as const
      must(recordFeeNotice(tx, { number, ...notice }, today))
      must(noteFeeNoticeReceived(tx, { number, receivedOn: sentOn }, today))
    }
  }
}

const DETAIL_TEXTS = Object.fromEntries(REPLY_DETAIL_CODES.map((detail) => [detail, '说明'])) as Record<string, '说明'>

/** A reply with that outcome, served on the day on which it was made. */
export function replyOf(number: string, outcome: OutcomeCode, servedOn: PlainDate): ReplyInput {
  const details = DETAIL_TEXTS as Record<TextDetail, string>
  return {
    ...details,
    number,
    outcome,
    repliedOn: servedOn,
    replyNumber: '',
    withheldGround: 'refused.third_party_rights',
    restGround: null,
    rest: '',
    note: '',
    serviceRoute: 'post',
    servedOn,
    trackingNumber: '',
  }
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
}
