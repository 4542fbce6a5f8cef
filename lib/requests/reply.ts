import { z } from 'zod'
import { inChinese } from '../dates'
import { codeOf, optionalDate, optionalLine, optionalText, recordOfAct, requestNumber, requiredDate } from '../fields'
import { ARTICLES } from '../law/articles'
import { namedDay, workingDaysBetween } from '../law/calendar/calendar'
import {
  type Groundwork,
  isOutcomeInForce,
  needsOf,
  OUTCOME_CODES,
  OUTCOMES,
  REFUSAL_CODES,
  type ReplyDetail,
} from '../law/outcomes'
import { SERVICE_ROUTE_CODES } from '../law/service'
import type { BreachCode, Refusal } from '../result'
import type { ActOf } from './case-file'
import type { Gap } from './gaps'
import { cited, type Moved, payBy, type Run } from './period'
import type { Reckoning } from './reckoning'
import { type Act, lawfulUnless, mustBeOpen, refuse } from './rule'
import type { Standing } from './standing'

const reply = {
  outcome: codeOf(OUTCOME_CODES),
  repliedOn: requiredDate,
  replyNumber: optionalLine(60),
  reason: optionalText(3000),
  withheldGround: codeOf(REFUSAL_CODES).nullable(),
  withheld: optionalText(3000),
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
  const { requires = [], requiresOneOf = [] } = needsOf(input.outcome)
  for (const field of requires) if (!input[field]) missing(field)
  if (requiresOneOf.length > 0 && requiresOneOf.every((field) => !input[field])) missing(requiresOneOf[0]!)
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
      notInForce(act),
      groundworkMissing(act, standing, reckoning, gaps),
    ),
  irregular: null,
}

/** Nobody is asked any more once the reply is made: the time of a letter that was never answered ends with it. */
function endConsultations(run: Run, { on }: ActOf<'reply'>, { calendar }: Reckoning): Moved | undefined {
  const open = run.excluded.filter(({ after, until }) => until === null && after < on)
  if (open.length === 0) return undefined
  const ended = run.excluded.map((span) => (open.includes(span) ? { id: span.id, after: span.after, until: on } : span))
  const since = open.reduce((first, { after }) => (after < first ? after : first), on)
  return {
    run: { ...run, excluded: ended },
    step: {
      effect: 'excludes',
      workingDays: workingDaysBetween(calendar, since, on),
      until: namedDay(on),
      citation: ARTICLES.consultationOutsidePeriod,
    },
  }
}

const BREACHES: Record<Groundwork, BreachCode> = {
  clarified: 'outcomeNeedsClarified',
  clarification_lapsed: 'outcomeNeedsLapse',
  reasons_refused: 'outcomeNeedsReasons',
  fee_lapsed: 'outcomeNeedsFeeLapse',
}

/** An outcome can be chosen from the day on which its law is in force, and until that ends. */
function notInForce({ outcome, on }: ActOf<'reply'>): Refusal | undefined {
  return refuse(!isOutcomeInForce(outcome, on), 'outcomeNotInForce', OUTCOMES[outcome].citation, 'outcome')
}

/** Of an old case that lacks its groundwork the gap is kept, and shown until it is mended. */
function groundworkMissing(
  act: ActOf<'reply'>,
  standing: Standing,
  reckoning: Reckoning,
  gaps: readonly Gap[] = [],
): Refusal | undefined {
  const { after } = needsOf(act.outcome)
  if (!after || gaps.includes(after) || hasGroundwork(after, act, standing, reckoning)) return undefined
  return refuse(true, BREACHES[after], OUTCOMES[act.outcome].citation, 'outcome')
}

function hasGroundwork(groundwork: Groundwork, { on }: ActOf<'reply'>, standing: Standing, reckoning: Reckoning) {
  const { clarification_notice, clarification_response, reasons_verdict, fee_notice, fee_payment } = standing
  switch (groundwork) {
    case 'clarified':
      return clarification_response !== undefined
    case 'clarification_lapsed':
      return clarification_notice !== undefined && !clarification_response && on > clarification_notice.respondBy
    case 'reasons_refused':
      return reasons_verdict?.reasonable === false
    case 'fee_lapsed':
      return Boolean(
        fee_notice?.receivedOn && !fee_payment && on > payBy(fee_notice.receivedOn, reckoning.calendar).date,
      )
  }
}
