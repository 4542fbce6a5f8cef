import { z } from 'zod'
import { inChinese } from '../dates'
import { codeOf, optionalDate, optionalLine, optionalText, recordOfAct, requestNumber, requiredDate } from '../fields'
import { ARTICLES } from '../law/articles'
import { namedDay, workingDaysBetween } from '../law/calendar/calendar'
import { missingDetails, OUTCOME_CODES, type OUTCOMES, REFUSAL_CODES, type ReplyDetail } from '../law/outcomes'
import { REST_GROUND_CODES } from '../law/rest-grounds'
import { SERVICE_ROUTE_CODES } from '../law/service'
import type { ActOf } from './case-file'
import { groundworkMissing, notInForce } from './groundwork'
import { cited, type Moved, type Run } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, refuse } from './rule'

const reply = {
  outcome: codeOf(OUTCOME_CODES),
  repliedOn: requiredDate,
  replyNumber: optionalLine(60),
  reason: optionalText(3000),
  withheldGround: codeOf(REFUSAL_CODES).nullable(),
  withheld: optionalText(3000),
  restGround: codeOf(REST_GROUND_CODES).nullable(),
  rest: optionalText(3000),
  searchRecord: optionalText(3000),
  responsibleOrgan: optionalLine(300),
  earlierReply: optionalLine(300),
  directions: optionalText(3000),
  note: optionalText(2000),
}
const service = {
  serviceRoute: codeOf(SERVICE_ROUTE_CODES).nullable(),
  servedOn: optionalDate,
  trackingNumber: optionalLine(60),
}

type Details = { outcome: keyof typeof OUTCOMES; serviceRoute: string | null; servedOn: string | null } & Record<
  ReplyDetail,
  string | null
>

/** What the outcome needs stands in its table (`OUTCOMES`), and nowhere else. */
function needed(input: Details, context: z.RefinementCtx): void {
  const missing = (field: string) => context.addIssue({ code: 'custom', path: [field], message: 'required' })
  for (const field of missingDetails(input.outcome, input)) missing(field)
  if (input.servedOn && !input.serviceRoute) missing('serviceRoute')
  if (input.serviceRoute && !input.servedOn) missing('servedOn')
}

/** 答复: its outcome with what that needs, and its service where that has happened already. */
export const replyInput = z.object({ number: requestNumber, ...reply, ...service }).superRefine(needed)
export type ReplyInput = z.output<typeof replyInput>
export type ReplyForm = z.input<typeof replyInput>

export const replyCorrection = z.object({ ...recordOfAct, ...reply, ...service }).superRefine(needed)
export type ReplyCorrection = z.output<typeof replyCorrection>

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
