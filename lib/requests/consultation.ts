import { addDays, inChinese } from '../dates'
import { ARTICLES } from '../law/articles'
import { namedDay, workingDaysBetween } from '../law/calendar/calendar'
import { CONSULTATIONS } from '../law/consultations'
import type { ActOf } from './case-file'
import { answerBy, cited, inFile, leftOutUntil, type Moved, type Run } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, notBefore, refuse } from './rule'

export const CONSULTATION: Act<'consultation'> = {
  kind: 'consultation',
  name: 'request.consultation',
  segment: 'consultation',
  noun: 'consultation',
  rank: 2,
  answers: [],
  standsFor: 'round',
  stage: 'consulting',
  period: {
    moves: consult,
    movesWhatIsOver: false,
    sentence: (step) =>
      step.until
        ? `${inChinese(step.on)}发出征求意见书，对方应当于${inFile(step.until)}前答复（${cited(step)}），征求意见的时间不计算在期限内。`
        : `${inChinese(step.on)}发出征求意见书，答复期限已经届满，不因此改变（${cited(step)}）。`,
  },
  awaits: {
    of: 'consultation',
    by: (act, { calendar }) => answerBy(act, calendar),
    citation: ({ party }) => CONSULTATIONS[party].citation,
  },
  days: ({ on, letterReceivedOn }) => [on, letterReceivedOn],
  state: (standing) => lawfulUnless(mustBeOpen(standing)),
  check: ({ on, party, letterReceivedOn, respondBy }, { beganOn }) => {
    const { citation, period } = CONSULTATIONS[party]
    return lawfulUnless(
      notBefore(beganOn, on, 'sentOn', citation),
      refuse(
        letterReceivedOn !== null && letterReceivedOn < on,
        'letterReceivedTooEarly',
        citation,
        'letterReceivedOn',
      ),
      refuse(period === null && respondBy === null, 'answerDayMissing', citation, 'respondBy'),
      refuse(period === null && respondBy !== null && respondBy <= on, 'respondByTooEarly', citation, 'respondBy'),
    )
  },
  irregular: null,
}

export const CONSULTATION_ANSWER: Act<'consultation_answer'> = {
  kind: 'consultation_answer',
  name: 'request.consultation_answer',
  segment: 'consultation',
  noun: 'consultation',
  rank: 1,
  answers: ['consultation'],
  standsFor: 'round',
  stage: null,
  period: {
    moves: takeAnswer,
    movesWhatIsOver: true,
    sentence: (step) =>
      `${inChinese(step.on)}收到意见，征求意见所用的${step.workingDays}个工作日不计算在期限内（${cited(step)}）。`,
  },
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      mustBeOpen(standing),
      refuse(
        standing.consultations.every(({ answered }) => answered),
        'consultationMissing',
        ARTICLES.reply,
      ),
    ),
  check: ({ id, on, answer }, { consultations }, _file, { reckoning: { calendar } }) => {
    const letter = consultations.find((consultation) => consultation.id === id)
    if (!letter || letter.answered) return lawfulUnless(refuse(true, 'consultationMissing', ARTICLES.reply))
    const { citation } = CONSULTATIONS[letter.party]
    return lawfulUnless(
      refuse(on < letter.on, 'answerBeforeLetter', citation, 'answeredOn'),
      refuse(answer === 'silent' && on <= answerBy(letter, calendar).date, 'silenceTooEarly', citation, 'answeredOn'),
    )
  },
  irregular: null,
}

/**
 * Excludes the days of a consultation (Art. 33(3)): of a party to whom the law gives a period, its whole period as long as
 * there is no answer; of another organ all days until it answers.
 */
function consult(run: Run, act: ActOf<'consultation'>, reckoning: Reckoning): Moved {
  const { calendar } = reckoning
  const { citation } = CONSULTATIONS[act.party]
  const until = leftOutUntil(act, reckoning)
  const begun = { id: act.id, after: act.on }
  if (until === null) {
    const askedBy = answerBy(act, calendar)
    return {
      run: { ...run, excluded: [...run.excluded, { ...begun, until, askedBy }] },
      step: { effect: 'stops', workingDays: 0, until: askedBy, citation },
    }
  }
  return {
    run: { ...run, excluded: [...run.excluded, { ...begun, until: until.date }] },
    step: { effect: 'excludes', workingDays: workingDaysBetween(calendar, act.on, until.date), until, citation },
  }
}

function takeAnswer(
  run: Run,
  act: ActOf<'consultation_answer'>,
  { calendar, answerDay }: Reckoning,
): Moved | undefined {
  const span = run.excluded.find(({ id }) => id === act.id)
  if (!span) return undefined
  const lastDay = answerDay === 'excluded' ? act.on : addDays(act.on, -1)
  const until = span.until === null || lastDay < span.until ? lastDay : span.until
  const ended = { id: span.id, after: span.after, until }
  return {
    run: { ...run, excluded: run.excluded.map((other) => (other === span ? ended : other)) },
    step: {
      effect: 'excludes',
      workingDays: Math.max(0, workingDaysBetween(calendar, span.after, until)),
      until: namedDay(until),
      citation: ARTICLES.consultationOutsidePeriod,
    },
  }
}
