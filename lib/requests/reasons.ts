import { inChinese } from '../dates'
import { ARTICLES } from '../law/articles'
import { namedDay } from '../law/calendar/calendar'
import { afterEnd } from './irregularity'
import { cited, inFile } from './period'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'

export const REASONS_REQUEST: Act<'reasons_request'> = {
  kind: 'reasons_request',
  name: 'request.reasons_request',
  segment: 'reasons',
  noun: 'reasons_request',
  rank: 2,
  answers: [],
  standsFor: 'round',
  stage: 'awaiting_reasons',
  period: null,
  awaits: {
    of: 'reasons',
    by: ({ respondBy }) => namedDay(respondBy),
    citation: () => ARTICLES.reasonsForManyRequests,
  },
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.reasons_request !== undefined, 'reasonsTwice', ARTICLES.reasonsForManyRequests),
    ),
  check: ({ on, respondBy }, { beganOn }) =>
    lawfulUnless(
      notBefore(beganOn, on, 'askedOn', ARTICLES.reasonsForManyRequests),
      refuse(respondBy <= on, 'respondByTooEarly', ARTICLES.reasonsForManyRequests, 'respondBy'),
    ),
  irregular: {
    of: ({ on }, _standing, _file, circumstances) => [
      afterEnd(on, circumstances.dueOn(), 'reasonsAfterDue', ARTICLES.reasonsForManyRequests),
    ],
    reasonField: 'irregularBecause',
  },
}

export const REASONS_VERDICT: Act<'reasons_verdict'> = {
  kind: 'reasons_verdict',
  name: 'request.reasons_verdict',
  segment: 'reasons',
  noun: 'reasons_request',
  rank: 1,
  answers: ['reasons_request'],
  standsFor: 'round',
  stage: null,
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(!standing.reasons_request, 'reasonsMissing', ARTICLES.reasonsForManyRequests),
      refuse(standing.reasons_verdict !== undefined, 'reasonsTwice', ARTICLES.reasonsForManyRequests),
    ),
  check: ({ on }, { reasons_request }) =>
    lawfulUnless(refuse(on < reasons_request!.on, 'verdictBeforeRequest', ARTICLES.reasonsForManyRequests, 'judgedOn')),
  irregular: null,
}

export const DELAY: Act<'delay'> = {
  kind: 'delay',
  name: 'request.delay',
  segment: null,
  noun: 'reasons_request',
  rank: 3,
  answers: [],
  standsFor: 'round',
  stage: null,
  period: {
    moves: (run, act) => ({
      run: { ...run, fixed: act.until },
      step: { effect: 'sets', workingDays: 0, until: namedDay(act.until), citation: ARTICLES.reasonsForManyRequests },
    }),
    movesWhatIsOver: false,
    sentence: (step) =>
      step.until
        ? `${inChinese(step.on)}告知申请人延迟至${inFile(step.until)}答复（${cited(step)}）。`
        : `${inChinese(step.on)}告知申请人延迟答复，答复期限已经届满，不因此改变（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(
        !standing.reasons_verdict?.reasonable,
        'delayWithoutReasons',
        ARTICLES.reasonsForManyRequests,
        'delayedUntil',
      ),
      refuse(standing.delay !== undefined, 'reasonsTwice', ARTICLES.reasonsForManyRequests),
    ),
  check: ({ on, until }, { reasons_verdict }, _file, circumstances) => {
    const dueOn = circumstances.dueOn()
    return lawfulUnless(
      refuse(on < reasons_verdict!.on, 'verdictBeforeRequest', ARTICLES.reasonsForManyRequests, 'announcedOn'),
      refuse(dueOn === null, 'noPeriodRunning', ARTICLES.reasonsForManyRequests, 'delayedUntil'),
      refuse(
        dueOn !== null && (until <= dueOn || until <= on),
        'delayTooShort',
        ARTICLES.reasonsForManyRequests,
        'delayedUntil',
      ),
    )
  },
  irregular: {
    of: ({ on }, _standing, _file, circumstances) => [
      afterEnd(on, circumstances.dueOn(), 'delayAfterDue', ARTICLES.reasonsForManyRequests),
    ],
    reasonField: 'delayIrregularBecause',
  },
}
