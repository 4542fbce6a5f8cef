import { inChinese, type PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import { workingDaysBetween } from '../law/calendar/calendar'
import { FEE_PAYMENT_PERIOD } from '../law/time-limits'
import type { ActOf } from './case-file'
import { afterEnd } from './irregularity'
import { cited, inFile, type Moved, payBy, type Run, restart } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { waitsForCorrection } from './standing'

export const FEE_NOTICE: Act<'fee_notice'> = {
  kind: 'fee_notice',
  name: 'request.fee_notice',
  segment: 'fee-notice',
  noun: 'fee_notice',
  rank: 5,
  answers: [],
  standsFor: 'round',
  stage: 'awaiting_payment',
  period: {
    moves: (run, act, { calendar }) => {
      const until = act.receivedOn && payBy(act.receivedOn, calendar)
      return {
        run: { ...run, stop: { for: 'payment', since: act.on, until } },
        step: { effect: 'stops', workingDays: 0, until, citation: FEE_PAYMENT_PERIOD[0]!.citation },
      }
    },
    movesWhatIsOver: false,
    sentence: (step) => {
      if (step.effect === 'comes_too_late')
        return `${inChinese(step.on)}发出收费通知，答复期限已经届满，不因此停止计算（${cited(step)}）。`
      const payment = step.until ? `，申请人应当于${inFile(step.until)}前缴费` : ''
      return `${inChinese(step.on)}发出收费通知${payment}（${cited(step)}）。`
    },
  },
  awaits: {
    of: 'payment',
    by: ({ receivedOn }, { calendar }) => receivedOn && payBy(receivedOn, calendar),
    citation: () => FEE_PAYMENT_PERIOD[0]!.citation,
  },
  days: ({ on, receivedOn }) => [on, receivedOn],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.fee_notice !== undefined, 'feeNoticeTwice', ARTICLES.feeNotice),
      refuse(waitsForCorrection(standing), 'noPeriodRunning', ARTICLES.feeNotice),
    ),
  check: ({ on, receivedOn }, { beganOn }) =>
    lawfulUnless(
      notBefore(beganOn, on, 'sentOn', ARTICLES.feeNotice),
      refuse(receivedOn !== null && receivedOn < on, 'letterReceivedTooEarly', ARTICLES.feeNotice, 'receivedOn'),
    ),
  irregular: {
    of: ({ on }, _standing, _file, circumstances) => [
      afterEnd(on, circumstances.dueOn(), 'feeNoticeAfterDue', ARTICLES.feeNotice),
    ],
    reasonField: 'irregularBecause',
  },
}

export const FEE_PAYMENT: Act<'fee_payment'> = {
  kind: 'fee_payment',
  name: 'request.fee_payment',
  segment: 'fee-notice',
  noun: 'fee_notice',
  rank: 1,
  answers: ['fee_notice'],
  standsFor: 'round',
  stage: null,
  period: {
    // By the last sentence of Art. 6 the period begins anew from the day after the payment. It is stated from memory, in which
    // two recollections independent of each other agree: the copies of the Measures at hand break off before it. A notice that
    // came too late stopped nothing, so that its payment begins nothing anew.
    moves: (run, act, reckoning) => {
      const { stop } = run
      if (stop?.for !== 'payment') return undefined
      return reckoning.feeResumedUntil !== null && act.on <= reckoning.feeResumedUntil
        ? resume(run, stop.since, act, reckoning)
        : restart(run, act.on, FEE_PAYMENT_PERIOD[0]!.citation)
    },
    movesWhatIsOver: false,
    sentence: (step) =>
      step.effect === 'restarts'
        ? `${inChinese(step.on)}申请人缴费，答复期限自次日起重新计算（${cited(step)}）。`
        : `${inChinese(step.on)}申请人缴费，等待缴费的${step.workingDays}个工作日不计算在期限内（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(!standing.fee_notice, 'feeNoticeMissing', ARTICLES.feeNotice),
      refuse(standing.fee_payment !== undefined, 'feePaidAlready', ARTICLES.feeNotice),
    ),
  check: ({ on }, { fee_notice }) =>
    lawfulUnless(refuse(on < fee_notice!.on, 'paymentBeforeNotice', ARTICLES.feeNotice, 'paidOn')),
  irregular: null,
}

/** The period goes on, less the days of waiting: only for payments of a time in which the organ counted so. */
function resume(run: Run, since: PlainDate, { on }: ActOf<'fee_payment'>, { calendar }: Reckoning): Moved {
  return {
    run: { ...run, stop: null, excluded: [...run.excluded, { id: 0, after: since, until: on }] },
    step: {
      effect: 'resumes',
      workingDays: workingDaysBetween(calendar, since, on),
      citation: FEE_PAYMENT_PERIOD[0]!.citation,
    },
  }
}
