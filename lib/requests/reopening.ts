import { inChinese } from '../dates'
import { ARTICLES } from '../law/articles'
import { namedDay } from '../law/calendar/calendar'
import { inForceOn } from '../law/citation'
import { REPLY_PERIOD } from '../law/time-limits'
import { begin, cited, inFile } from './period'
import { type Act, lawfulUnless, refuse } from './rule'
import { concludingAct } from './standing'

/** Asked of the round that it ends. */
export const REOPENING: Act<'reopening'> = {
  kind: 'reopening',
  name: 'request.reopening',
  segment: 'reopening',
  noun: 'reopening',
  rank: 0,
  answers: [],
  standsFor: 'round',
  stage: null,
  period: {
    moves: (_run, act) => {
      const { value: workingDays } = inForceOn(REPLY_PERIOD, act.on)
      return {
        run: { ...begin(act.on, workingDays), fixed: act.replyBy },
        step: {
          effect: 'restarts',
          workingDays,
          until: act.replyBy && namedDay(act.replyBy),
          citation: ARTICLES.replyPeriod,
        },
      }
    },
    movesWhatIsOver: true,
    sentence: (step) =>
      step.until
        ? `${inChinese(step.on)}收到重新作出答复的决定或者判决，应当于${inFile(step.until)}前答复。`
        : `${inChinese(step.on)}收到重新作出答复的决定或者判决，答复期限自该日起重新计算（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) => lawfulUnless(refuse(!concludingAct(standing), 'reopenedBeforeConclusion', ARTICLES.complaint)),
  check: ({ on, replyBy }, standing) =>
    lawfulUnless(
      refuse(
        on < (standing.archiving ?? concludingAct(standing))!.on,
        'reopenedTooEarly',
        ARTICLES.complaint,
        'receivedOn',
      ),
      refuse(replyBy !== null && replyBy <= on, 'respondByTooEarly', ARTICLES.complaint, 'replyBy'),
    ),
  irregular: null,
}
