import { inChinese } from '../dates'
import { ARTICLES } from '../law/articles'
import { namedDay, workingDaysBetween } from '../law/calendar/calendar'
import type { ActOf } from './case-file'
import { groundworkMissing, notInForce } from './groundwork'
import { cited, type Moved, type Run } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, refuse } from './rule'

export const REPLY: Act<'reply'> = {
  kind: 'reply',
  name: 'request.reply',
  segment: 'reply',
  noun: 'reply',
  rank: 7,
  answers: [],
  standsFor: 'round',
  stage: 'to_serve',
  period: {
    moves: endConsultations,
    movesWhatIsOver: true,
    sentence: (step) =>
      `${inChinese(step.on)}作出答复，至该日征求其他机关意见所用的${step.workingDays}个工作日不计算在期限内（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) => lawfulUnless(mustBeOpen(standing)),
  check: (act, standing, { gaps }, { reckoning }) =>
    lawfulUnless(
      refuse(act.on < standing.beganOn, 'repliedBeforeReceipt', ARTICLES.reply, 'repliedOn'),
      notInForce(act, 'outcome'),
      groundworkMissing(act, standing, reckoning, { gaps, field: 'outcome' }),
    ),
  irregular: null,
}

/** Nobody is asked any more once the reply is made: the time of a letter that was never answered ends with it. */
function endConsultations(run: Run, { on }: ActOf<'reply'>, { calendar }: Reckoning): Moved | undefined {
  const open = run.excluded.filter(({ after, until }) => until === null && after <= on)
  const [first] = open
  if (!first) return undefined
  const ended = run.excluded.map((span) => (open.includes(span) ? { id: span.id, after: span.after, until: on } : span))
  return {
    run: { ...run, excluded: ended },
    step: {
      effect: 'excludes',
      workingDays: workingDaysBetween(calendar, first.after, on),
      until: namedDay(on),
      citation: ARTICLES.consultationOutsidePeriod,
    },
  }
}
