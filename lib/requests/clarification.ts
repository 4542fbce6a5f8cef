import { inChinese, type PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import { addWorkingDays, type LastDay, namedDay, type WorkingCalendar } from '../law/calendar/calendar'
import { inForceOn } from '../law/citation'
import { CLARIFICATION_PERIOD } from '../law/time-limits'
import type { ActOf } from './case-file'
import { irregularIf } from './irregularity'
import { cited, inFile, restart, type Step, tooLate } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'
import { waitsForPayment } from './standing'

/** The last day on which the applicant can be told to correct (Art. 30). */
export function clarifyBy(receivedOn: PlainDate, calendar: WorkingCalendar): LastDay {
  return addWorkingDays(calendar, receivedOn, inForceOn(CLARIFICATION_PERIOD, receivedOn).value)
}

export const CLARIFICATION_NOTICE: Act<'clarification_notice'> = {
  kind: 'clarification_notice',
  name: 'request.clarification_notice',
  segment: 'clarification',
  noun: 'clarification_notice',
  rank: 5,
  answers: [],
  standsFor: 'application',
  stage: 'awaiting_clarification',
  period: {
    moves: (run, act, reckoning, receivedOn) =>
      stopsNothing(act, reckoning, receivedOn)
        ? tooLate(run, ARTICLES.clarification)
        : {
            run: { ...run, stop: { for: 'clarification', since: act.on, until: namedDay(act.respondBy) } },
            step: { effect: 'stops', workingDays: 0, until: namedDay(act.respondBy), citation: ARTICLES.clarification },
          },
    movesWhatIsOver: false,
    givenOnce: true,
    sentence: (step) => `${inChinese(step.on)}${askedHow(step)}（${cited(step)}）。`,
  },
  awaits: { of: 'correction', by: ({ respondBy }) => namedDay(respondBy), citation: () => ARTICLES.clarification },
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.round > 0, 'clarificationLate', ARTICLES.clarification),
      refuse(waitsForPayment(standing), 'noPeriodRunning', ARTICLES.clarification),
    ),
  check: ({ on, respondBy }, { beganOn }) =>
    lawfulUnless(
      notBefore(beganOn, on, 'noticedOn', ARTICLES.clarification),
      refuse(respondBy <= on, 'respondByTooEarly', ARTICLES.clarification, 'respondBy'),
    ),
  irregular: {
    of: ({ on }, standing, { receivedOn }, { reckoning: { calendar } }) => {
      const by = clarifyBy(receivedOn, calendar).date
      return [
        irregularIf(standing.clarification_notice !== undefined, 'clarificationTwice', ARTICLES.clarification),
        irregularIf(on > by, 'clarificationLate', ARTICLES.clarification, by),
      ]
    },
    reasonField: 'irregularBecause',
  },
}

function askedHow({ effect, until }: Step): string {
  if (until) return `告知申请人于${inFile(until)}前补正`
  if (effect === 'repeats') return '再次告知申请人补正，补正应当一次性告知，答复期限不因此停止计算'
  return '告知申请人补正，已超过规定的期限，答复期限不因此停止计算'
}

/**
 * Art. 30 lets the period run anew from the corrected application and does not ask whether the notice was in time; an organ
 * may have chosen that its own late notice stops nothing.
 */
function stopsNothing(
  { on }: ActOf<'clarification_notice'>,
  { calendar, lateClarification }: Reckoning,
  receivedOn: PlainDate,
): boolean {
  return lateClarification === 'counts_on' && on > clarifyBy(receivedOn, calendar).date
}

export const CLARIFICATION_RESPONSE: Act<'clarification_response'> = {
  kind: 'clarification_response',
  name: 'request.clarification_response',
  segment: 'clarification',
  noun: 'clarification_notice',
  rank: 1,
  answers: ['clarification_notice'],
  standsFor: 'application',
  stage: null,
  period: {
    moves: (run, { on }) => (run.stop?.for === 'clarification' ? restart(run, on, ARTICLES.clarification) : undefined),
    movesWhatIsOver: false,
    sentence: (step) => `${inChinese(step.on)}收到补正的申请，答复期限自该日起重新计算（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(standing.clarification_notice?.round !== standing.round, 'clarificationMissing', ARTICLES.clarification),
      refuse(standing.clarification_response !== undefined, 'clarifiedAlready', ARTICLES.clarification),
    ),
  check: ({ on }, { clarification_notice }) =>
    lawfulUnless(refuse(on < clarification_notice!.on, 'responseBeforeNotice', ARTICLES.clarification, 'respondedOn')),
  irregular: null,
}
