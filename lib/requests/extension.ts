import { z } from 'zod'
import { inChinese } from '../dates'
import { optionalLine, recordOfAct, requestNumber, requiredDate, requiredLine, requiredText } from '../fields'
import { ARTICLES } from '../law/articles'
import { inForceOn } from '../law/citation'
import { EXTENSION_LIMIT } from '../law/time-limits'
import { cited } from './period'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { type Standing, waitsForCorrection, waitsForPayment } from './standing'

const extension = {
  workingDays: z.int('number').positive('number'),
  reasons: requiredText(1000),
  approvedBy: requiredLine(50),
  approvedOn: requiredDate,
  notifiedOn: requiredDate,
  noticeNumber: optionalLine(60),
}

/** 延期答复: by how many working days, why, who consented, and when the applicant was told. */
export const extensionInput = z.object({ number: requestNumber, ...extension })
export type ExtensionInput = z.output<typeof extensionInput>

export const extensionCorrection = z.object({ ...recordOfAct, ...extension })
export type ExtensionCorrection = z.output<typeof extensionCorrection>

export const EXTENSION: Act<'extension'> = {
  kind: 'extension',
  name: 'request.extension',
  segment: 'extension',
  noun: 'extension',
  rank: 4,
  answers: [],
  standsFor: 'round',
  stage: null,
  period: {
    moves: (run, act) => ({
      run: { ...run, workingDays: run.workingDays + act.workingDays },
      step: { effect: 'extends', workingDays: act.workingDays, citation: ARTICLES.replyPeriod },
    }),
    sentence: (step) => `${inChinese(step.on)}告知申请人延长期限${step.workingDays}个工作日（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.extension !== undefined, 'extensionTwice', ARTICLES.replyPeriod),
      refuse(nothingRuns(standing), 'noPeriodRunning', ARTICLES.replyPeriod),
    ),
  check: ({ on, approvedOn, workingDays }, { beganOn }, _file, circumstances) => {
    const dueOn = circumstances.dueOn()
    return lawfulUnless(
      notBefore(beganOn, approvedOn, 'approvedOn', ARTICLES.replyPeriod),
      refuse(approvedOn > on, 'approvalAfterNotice', ARTICLES.replyPeriod, 'approvedOn'),
      refuse(
        on >= beganOn && workingDays > inForceOn(EXTENSION_LIMIT, on).value,
        'extensionTooLong',
        ARTICLES.replyPeriod,
        'workingDays',
      ),
      refuse(dueOn !== null && on > dueOn, 'extensionAfterDue', ARTICLES.replyPeriod, 'notifiedOn'),
    )
  },
}

/** Whether the period has been stopped, or replaced by an announced day: then there is nothing to extend. */
function nothingRuns(standing: Standing): boolean {
  const { delay, reopening } = standing
  return Boolean(waitsForCorrection(standing) || waitsForPayment(standing) || delay || reopening?.replyBy)
}
