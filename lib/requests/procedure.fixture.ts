import type { PlainDate } from '../dates'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import type { ActKind, CaseAct } from './case-file'
import type { Status } from './status'

// The procedure of the regulation a second time, written from its articles and with its own counting of days, so that
// the rules can be held against it. It uses nothing of the rules but the shape of an act.

/** Days as whole numbers, so that counting them is plain arithmetic. */
export const dayOf = (date: PlainDate): number => Date.parse(date) / 86_400_000
export const dateOf = (day: number): PlainDate => new Date(day * 86_400_000).toISOString().slice(0, 10) as PlainDate

const OFF = new Set<number>()
for (let day = dayOf('2018-01-01'); day <= dayOf('2032-12-31'); day += 1)
  if (new Date(day * 86_400_000).getUTCDay() % 6 === 0) OFF.add(day)
for (const { off, makeUp } of HOLIDAY_NOTICES) {
  for (const [first, last] of off) for (let day = dayOf(first); day <= dayOf(last); day += 1) OFF.add(day)
  for (const [day] of makeUp) OFF.delete(dayOf(day))
}

/** The last day of the last year whose days off have been announced. */
const LAST_ANNOUNCED = dayOf(`${Math.max(...HOLIDAY_NOTICES.map(({ year }) => year))}-12-31` as PlainDate)

/** The day that is so many working days after a day, which is not counted itself. */
function workingDaysAfter(from: number, count: number, isFrozen: (day: number) => boolean = () => false): number {
  let day = from
  for (let left = count; left > 0; ) {
    day += 1
    if (!OFF.has(day) && !isFrozen(day)) left -= 1
  }
  return day
}

/** What an organ decides where the regulation is silent. */
export type Choices = {
  feeResumedUntil: PlainDate | null
  answerDay: 'excluded' | 'counted'
  otherOrgans: 'until_answer' | 'capped'
  lateClarification: 'restarts' | 'counts_on'
}

/** `frozenUntil` is infinite where only an answer ends the time that is left out. */
type Letter = {
  party: string
  sent: number
  answerBy: number
  waitedFor: number
  frozenUntil: number
  answered: boolean
}

/** Where a request stands: what is recorded of its present round, and its reply period. */
export type World = {
  received: number
  round: number
  began: number
  correction: { asked: number; by: number; made: boolean; round: number; stops: boolean } | null
  letters: Map<number, Letter>
  extended: boolean
  /** Whether a day was announced (Art. 35), or set by the judgment that reopened the request: it is not extended. */
  dayGiven: boolean
  reasons: { asked: number; by: number; verdict: { on: number; reasonable: boolean } | null } | null
  delayed: boolean
  fee: { sent: number; payBy: number | null; paid: boolean; stops: boolean } | null
  end: { kind: 'reply' | 'withdrawal' | 'lapse' | 'split'; on: number } | null
  concluded: number | null
  archived: number | null
  period: { from: number; days: number; given: number | null; frozen: { after: number; until: number }[] }
}

const NOTHING = {
  letters: new Map<number, Letter>(),
  extended: false,
  dayGiven: false,
  reasons: null,
  delayed: false,
  fee: null,
  end: null,
  concluded: null,
  archived: null,
}
const twentyDaysFrom = (from: number) => ({ from, days: 20, given: null, frozen: [] })

export function received(on: PlainDate): World {
  const day = dayOf(on)
  return { ...NOTHING, received: day, round: 0, began: day, correction: null, period: twentyDaysFrom(day) }
}

/** Art. 30: the period runs anew from the corrected application; Art. 6 of the measures: nothing runs before payment. */
const waitsForCorrection = ({ correction, round }: World) =>
  correction !== null && !correction.made && correction.round === round
const waitsForPayment = ({ fee }: World) => fee !== null && !fee.paid
const waits = (world: World) => waitsForCorrection(world) || waitsForPayment(world)
const openLetters = ({ letters }: World) => [...letters.values()].filter(({ answered }) => !answered)

/** The last day for the reply (Art. 33), or null while the organ waits for the applicant. */
export function dueDay(world: World): number | null {
  if (waitsForCorrection(world) && world.correction!.stops) return null
  if (waitsForPayment(world) && world.fee!.stops) return null
  const { from, days, given, frozen } = world.period
  if (given !== null) return given
  const consulted = [...world.letters.values()].map(({ sent, frozenUntil }) => ({ after: sent, until: frozenUntil }))
  const spans = [...consulted, ...frozen]
  const endless = Math.min(...spans.filter(({ until }) => until === Infinity).map(({ after }) => after))
  const due = workingDaysAfter(from, days, (day) =>
    spans.some(({ after, until }) => until !== Infinity && day > after && day <= until),
  )
  return due > endless ? null : due
}

/** Whether the procedure has a place for an act of that kind as things stand, whatever its day. */
export function hasPlaceFor(kind: ActKind, world: World): boolean {
  const { letters, extended, reasons, delayed, fee, end, concluded, archived, round, dayGiven } = world
  const open = end === null
  switch (kind) {
    // What is tried here has been confirmed before.
    case 'confirmation':
      return false
    case 'clarification_notice':
      return open && round === 0 && !waitsForPayment(world)
    case 'clarification_response':
      return open && waitsForCorrection(world)
    case 'consultation':
    case 'withdrawal':
    case 'reply':
      return open
    case 'lapse':
      return open && waits(world)
    case 'consultation_answer':
      return open && openLetters(world).length > 0
    case 'extension':
      return open && !waits(world) && !dayGiven
    case 'reasons_request':
      return open && reasons === null
    case 'reasons_verdict':
      return open && reasons !== null && reasons.verdict === null
    case 'delay':
      return open && Boolean(reasons?.verdict?.reasonable) && !delayed
    case 'fee_notice':
      return open && fee === null && !waitsForCorrection(world)
    case 'fee_payment':
      return open && waitsForPayment(world)
    case 'split':
      return open && round === 0 && !waits(world) && letters.size === 0 && !extended && reasons === null && fee === null
    case 'service':
      return end?.kind === 'reply' && concluded === null
    case 'archiving':
      return concluded !== null && archived === null
    case 'reopening':
      return concluded !== null
  }
}

/** Given its place, whether the act can happen on that day and in that way; late it may be. */
function isPossible(act: CaseAct, world: World): boolean {
  const on = dayOf(act.on)
  const inRound = on >= world.began
  const due = dueDay(world)
  switch (act.kind) {
    case 'confirmation':
      return false
    case 'clarification_notice':
      return inRound && dayOf(act.respondBy) > on
    case 'clarification_response':
      return on >= world.correction!.asked
    case 'consultation': {
      const arrives = act.letterReceivedOn === null || dayOf(act.letterReceivedOn) >= on
      const setsDay = act.respondBy !== null && dayOf(act.respondBy) > on
      return inRound && arrives && (act.party !== 'other_organ' || setsDay)
    }
    case 'consultation_answer': {
      const letter = world.letters.get(act.id)
      if (!letter || letter.answered) return false
      return on >= letter.sent && (act.answer !== 'silent' || on > letter.answerBy)
    }
    case 'extension':
      return dayOf(act.approvedOn) >= world.began
    case 'reasons_request':
      return inRound && dayOf(act.respondBy) > on
    case 'reasons_verdict':
      return on >= world.reasons!.asked
    case 'delay':
      return on >= world.reasons!.verdict!.on && due !== null && dayOf(act.until) > Math.max(due, on)
    case 'fee_notice':
      return inRound && (act.receivedOn === null || dayOf(act.receivedOn) >= on)
    case 'fee_payment':
      return on >= world.fee!.sent
    case 'reply':
    case 'lapse':
      return inRound && hasGround(act, world)
    case 'split':
    case 'withdrawal':
      return inRound
    case 'service':
      return on >= world.end!.on
    case 'archiving':
      return on >= world.concluded!
    case 'reopening':
      return on >= (world.archived ?? world.concluded!) && (act.replyBy === null || dayOf(act.replyBy) > on)
  }
}

/** The last day of the reply period is over: what comes now does not bring it back. */
function isOver(on: number, world: World): boolean {
  const due = dueDay(world)
  return due !== null && on > due
}

/** What an article does not allow and that happens all the same: it stands, but it says why. */
function isIrregular(act: CaseAct, world: World): boolean {
  const on = dayOf(act.on)
  switch (act.kind) {
    case 'clarification_notice':
      return world.correction !== null || on > workingDaysAfter(world.received, 7)
    case 'extension':
      return world.extended || isOver(on, world) || dayOf(act.approvedOn) > on || act.workingDays > 20
    case 'reasons_request':
    case 'delay':
    case 'fee_notice':
      return isOver(on, world)
    default:
      return false
  }
}

/** Four outcomes say that something happened before. What was asked under Art. 30 is asked once for the application. */
function hasGround(
  { outcome, on }: Extract<CaseAct, { kind: 'reply' | 'lapse' }>,
  { correction, reasons, fee }: World,
): boolean {
  const day = dayOf(on)
  switch (outcome) {
    case 'unavailable.still_unclear':
      return correction?.made === true
    case 'other.clarification_lapsed':
      return correction?.made === false && day > correction.by && correction.by <= LAST_ANNOUNCED
    case 'not_processed.excessive':
      return reasons?.verdict?.reasonable === false
    case 'other.fee_unpaid':
      return fee !== null && !fee.paid && fee.payBy !== null && day > fee.payBy && fee.payBy <= LAST_ANNOUNCED
    default:
      return true
  }
}

/** The world after the act, or undefined where the act is not lawful. */
function after(world: World, act: CaseAct, choices: Choices): World | undefined {
  const stands = hasPlaceFor(act.kind, world) && isPossible(act, world)
  const explained = act.irregularBecause !== undefined || (stands && !isIrregular(act, world))
  return stands && explained ? changed(world, act, choices) : undefined
}

function changed(world: World, act: CaseAct, choices: Choices): World {
  const on = dayOf(act.on)
  const { period } = world
  switch (act.kind) {
    case 'confirmation':
      return world
    case 'clarification_notice': {
      // What was to be corrected is told once: told again, it changes nothing.
      if (world.correction) return world
      const late = on > workingDaysAfter(world.received, 7)
      const stops = !isOver(on, world) && !(late && choices.lateClarification === 'counts_on')
      return { ...world, correction: { asked: on, by: dayOf(act.respondBy), made: false, round: world.round, stops } }
    }
    case 'clarification_response': {
      const { stops } = world.correction!
      const correction = { ...world.correction!, made: true }
      return { ...world, correction, period: stops ? twentyDaysFrom(on) : period }
    }
    case 'consultation': {
      const { party, letterReceivedOn, respondBy } = act
      const own = party === 'other_organ' ? dayOf(respondBy!) : workingDaysAfter(dayOf(letterReceivedOn ?? act.on), 15)
      const cap = workingDaysAfter(dayOf(letterReceivedOn ?? act.on), 15)
      const leftOut = party !== 'other_organ' ? own : choices.otherOrgans === 'capped' ? cap : Infinity
      // Of a period that is over no day can be left out any more.
      const frozenUntil = isOver(on, world) ? on : leftOut
      const waitedFor = leftOut === Infinity ? own : leftOut
      const letter = { party, sent: on, answerBy: own, waitedFor, frozenUntil, answered: false }
      return { ...world, letters: new Map(world.letters).set(act.id, letter) }
    }
    case 'consultation_answer': {
      const letter = world.letters.get(act.id)!
      const last = choices.answerDay === 'excluded' ? on : on - 1
      const answered = { ...letter, answered: true, frozenUntil: Math.min(letter.frozenUntil, last) }
      return { ...world, letters: new Map(world.letters).set(act.id, answered) }
    }
    case 'extension':
      return isOver(on, world) || world.extended
        ? { ...world, extended: true }
        : { ...world, extended: true, period: { ...period, days: period.days + Math.min(20, act.workingDays) } }
    case 'reasons_request':
      return { ...world, reasons: { asked: on, by: dayOf(act.respondBy), verdict: null } }
    case 'reasons_verdict':
      return { ...world, reasons: { ...world.reasons!, verdict: { on, reasonable: act.reasonable } } }
    case 'delay':
      return isOver(on, world)
        ? { ...world, delayed: true, dayGiven: true }
        : { ...world, delayed: true, dayGiven: true, period: { ...period, given: dayOf(act.until) } }
    case 'fee_notice': {
      const payBy = act.receivedOn && workingDaysAfter(dayOf(act.receivedOn), 20)
      return { ...world, fee: { sent: on, payBy: payBy || null, paid: false, stops: !isOver(on, world) } }
    }
    case 'fee_payment': {
      const { sent, stops } = world.fee!
      if (!stops) return { ...world, fee: { ...world.fee!, paid: true } }
      const resumed = { ...period, frozen: [...period.frozen, { after: sent, until: on }] }
      const went = choices.feeResumedUntil !== null && on <= dayOf(choices.feeResumedUntil)
      const next = went ? resumed : twentyDaysFrom(on)
      return { ...world, fee: { ...world.fee!, paid: true }, period: next }
    }
    case 'reply': {
      const settled = [...world.letters].map(
        ([id, letter]) =>
          [id, letter.frozenUntil === Infinity && letter.sent <= on ? { ...letter, frozenUntil: on } : letter] as const,
      )
      return { ...world, letters: new Map(settled), end: { kind: act.kind, on } }
    }
    case 'split':
      return { ...world, end: { kind: act.kind, on } }
    case 'withdrawal':
    case 'lapse':
      return { ...world, end: { kind: act.kind, on }, concluded: on }
    case 'service':
      return { ...world, concluded: on }
    case 'archiving':
      return { ...world, archived: on }
    case 'reopening': {
      const given = act.replyBy && dayOf(act.replyBy)
      const anew = { ...twentyDaysFrom(on), given: given || null }
      return { ...world, ...NOTHING, round: world.round + 1, began: on, dayGiven: given !== null, period: anew }
    }
  }
}

/** On one day: what closes an open matter, what lengthens the period, what stops it, what ends the case. */
const ORDER: readonly (readonly ActKind[])[] = [
  ['reopening', 'confirmation'],
  ['clarification_response', 'consultation_answer', 'reasons_verdict', 'fee_payment'],
  ['consultation', 'reasons_request'],
  ['delay'],
  ['extension'],
  ['clarification_notice', 'fee_notice'],
  ['reply', 'withdrawal', 'lapse', 'split'],
  ['service'],
  ['archiving'],
]
const OPENS: Partial<Record<ActKind, ActKind>> = {
  clarification_response: 'clarification_notice',
  consultation_answer: 'consultation',
  reasons_verdict: 'reasons_request',
  fee_payment: 'fee_notice',
}

/** Acts as they happened: a reopening begins its round; what closes a matter of the same day comes after its opening. */
function asHappened(acts: readonly CaseAct[]): CaseAct[] {
  const groupOf = (kind: ActKind) => ORDER.findIndex((group) => group.includes(kind))
  const begins = ({ kind }: CaseAct) => (kind === 'reopening' ? 0 : 1)
  const place = (act: CaseAct) => {
    const openings = acts.filter(
      (other) =>
        other.kind === OPENS[act.kind] &&
        other.round === act.round &&
        (!('id' in other) || ('id' in act && other.id === act.id)),
    )
    // What was told again is answered by nothing.
    const first = Math.min(...openings.map(({ on }) => dayOf(on)))
    return first === dayOf(act.on) ? groupOf(OPENS[act.kind]!) + 0.5 : groupOf(act.kind)
  }
  return [...acts].sort(
    (a, b) => a.round - b.round || begins(a) - begins(b) || dayOf(a.on) - dayOf(b.on) || place(a) - place(b),
  )
}

/** The world after all of the acts, or undefined where one of them is not lawful. */
export function worldAfter(receivedOn: PlainDate, acts: readonly CaseAct[], choices: Choices): World | undefined {
  let world: World | undefined = received(receivedOn)
  for (const act of asHappened(acts)) world = world && after(world, act, choices)
  return world
}

/** Where the request stands on a day. */
export function statusOn(world: World, day: number): Status {
  const { end, concluded, correction, fee } = world
  const due = dueDay(world)
  if (end?.kind === 'split') return 'split'
  if (concluded !== null) return due !== null && concluded > due ? 'concluded_late' : 'concluded'
  if (due !== null && due < day) return 'overdue'
  if (end === null) {
    if (due === null && waitsForCorrection(world)) return correction!.by < day ? 'lapsed' : 'paused'
    if (due === null && waitsForPayment(world)) return fee!.payBy !== null && fee!.payBy < day ? 'lapsed' : 'paused'
    if (!waits(world) && openLetters(world).some(({ waitedFor }) => waitedFor >= day)) return 'paused'
    if (openLetters(world).length > 0 && due === null) return 'lapsed'
  }
  if (due === null) return 'open'
  return due <= workingDaysAfter(day, 5) ? 'due_soon' : 'open'
}

/** The days on which something ends or begins to be too late; acts near them are the ones worth trying. */
export function landmarks(world: World): number[] {
  const { correction, reasons, fee } = world
  const days = [
    dueDay(world),
    workingDaysAfter(world.received, 7),
    correction?.by,
    reasons?.by,
    fee?.payBy,
    ...openLetters(world).flatMap(({ answerBy, waitedFor }) => [answerBy, waitedFor]),
  ]
  return days.filter((day): day is number => typeof day === 'number')
}
