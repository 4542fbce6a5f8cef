import { inChinese, type PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import { inForceOn } from '../law/citation'
import { EXTENSION_LIMIT } from '../law/time-limits'
import { afterEnd, irregularIf } from './irregularity'
import { cited, type Step } from './period'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { type Standing, waitsForCorrection, waitsForPayment } from './standing'

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
    moves: (run, act) => {
      const workingDays = Math.min(act.workingDays, longestExtension(act.on))
      return {
        run: { ...run, workingDays: run.workingDays + workingDays },
        step: { effect: 'extends', workingDays, citation: ARTICLES.replyPeriod },
      }
    },
    movesWhatIsOver: false,
    givenOnce: true,
    sentence: (step) => `${inChinese(step.on)}${extendedHow(step)}（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(mustBeOpen(standing), refuse(nothingRuns(standing), 'noPeriodRunning', ARTICLES.replyPeriod)),
  check: ({ approvedOn }, { beganOn }) =>
    lawfulUnless(notBefore(beganOn, approvedOn, 'approvedOn', ARTICLES.replyPeriod)),
  irregular: {
    of: ({ on, approvedOn, workingDays }, standing, _file, circumstances) => [
      irregularIf(standing.extension !== undefined, 'extensionTwice', ARTICLES.replyPeriod),
      afterEnd(on, circumstances.dueOn(), 'extensionAfterDue', ARTICLES.replyPeriod),
      irregularIf(approvedOn > on, 'approvalAfterNotice', ARTICLES.replyPeriod),
      irregularIf(workingDays > longestExtension(on), 'extensionTooLong', ARTICLES.replyPeriod),
    ],
    reasonField: 'irregularBecause',
  },
}

function extendedHow({ effect, workingDays }: Step): string {
  if (effect === 'extends') return `告知申请人延长期限${workingDays}个工作日`
  if (effect === 'repeats') return '再次告知申请人延长期限，延长以一次为限，答复期限不变'
  return '告知申请人延长期限，答复期限已经届满，不因此延长'
}

/** The most working days that an extension told on that day adds; none before the article was in force. */
export function longestExtension(on: PlainDate): number {
  return on < EXTENSION_LIMIT[0]!.inForceFrom ? 0 : inForceOn(EXTENSION_LIMIT, on).value
}

/** Whether the period has been stopped, or replaced by an announced day: then there is nothing to extend. */
function nothingRuns(standing: Standing): boolean {
  const { delay, reopening } = standing
  return Boolean(waitsForCorrection(standing) || waitsForPayment(standing) || delay || reopening?.replyBy)
}
