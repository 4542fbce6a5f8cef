import type { PlainDate } from '../dates'
import { addWorkingDays, type LastDay, type WorkingCalendar } from '../law/calendar/calendar'
import { DUE_SOON_DAYS, type TimeLeft, timeLeft } from '../time-left'
import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActOf, CaseFile } from './case-file'
import { type Clock, countedDaysLeft, countedDaysUsed, readClock } from './clock'
import { irregularActs } from './irregular-acts'
import { answers } from './order'
import { answerBy, leftOutUntil } from './period'
import type { Reckoning } from './reckoning'
import type { Stage } from './stages'
import { concludingAct, type Standing } from './standing'
import { standingOf } from './standing-of'

export const STATUSES = [
  'unconfirmed',
  'open',
  'due_soon',
  'overdue',
  'paused',
  'lapsed',
  'concluded',
  'concluded_late',
  'split',
] as const
/** Where a request stands on a day; computed from what is recorded. */
export type Status = (typeof STATUSES)[number]

/** What follows from the record whatever the day: enough to say on any day where the request stands. */
export type Judgement = {
  round: number
  stage: Stage
  startsOn: PlainDate
  dueOn: PlainDate | null
  provisional: boolean
  /** Until when the organ waits for somebody; null where it does not wait, or where that day is not known. */
  waitingUntil: PlainDate | null
  /** Whether that day was counted through a year whose notice of days off is not known. */
  waitingProvisional: boolean
  /** The days that are left while it waits. */
  daysLeftWhileWaiting: number | null
  concludedOn: PlainDate | null
  /** The days that the conclusion took of the period, once there is one; null where no period ran. */
  workingDaysUsed: number | null
  /** How many acts were done late, or otherwise than their article says. */
  irregularActs: number
}

/** Reads a case file as it stands: its stage, its clock, its conclusion. */
export function judge(file: CaseFile, reckoning: Reckoning): Judgement {
  if (file.pending) return pendingSince(file.receivedOn)
  const standing = standingOf(file)
  const clock = readClock(file, reckoning)
  const stage = stageOf(file, standing)
  const consulted = stage === 'consulting' ? consultedUntil(standing, reckoning) : null
  const waiting = consulted ?? awaitedBy(stage, standing, reckoning)
  const concludedOn = concludingAct(standing)?.on ?? null
  return {
    round: standing.round,
    stage,
    startsOn: clock.startsOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    waitingUntil: waiting?.date ?? null,
    waitingProvisional: waiting?.provisional ?? false,
    daysLeftWhileWaiting: consulted && leftAfter(clock, reckoning.calendar, consulted.date),
    concludedOn,
    workingDaysUsed: concludedOn && clock.dueOn && countedDaysUsed(clock, reckoning.calendar, concludedOn),
    irregularActs: new Set(irregularActs(file, reckoning).map(({ act }) => act)).size,
  }
}

/** A request that waits for its confirmation: nothing runs yet. */
function pendingSince(arrivedOn: PlainDate): Judgement {
  return {
    round: 0,
    stage: 'awaiting_confirmation',
    startsOn: arrivedOn,
    dueOn: null,
    provisional: false,
    waitingUntil: null,
    waitingProvisional: false,
    daysLeftWhileWaiting: null,
    concludedOn: null,
    workingDaysUsed: null,
    irregularActs: 0,
  }
}

/**
 * The stage of what nothing has answered yet: of the act that comes last on a day, since what ends the case goes before
 * what is open within it.
 */
function stageOf({ assigned, acts }: CaseFile, { round }: Standing): Stage {
  const present = acts.filter((act) => act.round === round)
  const open = ACT_KINDS.filter(
    (kind) =>
      ACTS[kind].stage !== null &&
      present.some((act) => act.kind === kind && !present.some((other) => answers(other, act))),
  )
  const last = open.reduce<ActKind | undefined>(
    (latest, kind) => (latest && ACTS[latest].rank >= ACTS[kind].rank ? latest : kind),
    undefined,
  )
  return (last && ACTS[last].stage) ?? (assigned ? 'in_progress' : 'to_assign')
}

/** The last day on which a letter without an answer is waited for. */
function consultedUntil({ consultations }: Standing, reckoning: Reckoning): LastDay {
  const open = consultations
    .filter(({ answered }) => !answered)
    .map((letter) => leftOutUntil(letter, reckoning) ?? answerBy(letter, reckoning.calendar))
  return open.reduce((latest, day) => (day.date > latest.date ? day : latest))
}

/** The last day on which the applicant is waited for; null where it is not, or where that day is not known yet. */
function awaitedBy(stage: Stage, standing: Standing, reckoning: Reckoning): LastDay | null {
  const kind = ACT_KINDS.find((each) => ACTS[each].stage === stage)
  const act = kind && standing[kind]
  return act ? answerAwaitedBy(act, reckoning) : null
}

function answerAwaitedBy<K extends ActKind>(act: ActOf<K>, reckoning: Reckoning): LastDay | null {
  return ACTS[act.kind as K].awaits?.by(act, reckoning) ?? null
}

/** The days that are left when the waiting ends; where only an answer ends it, those that had not been used before. */
function leftAfter(clock: Clock, calendar: WorkingCalendar, day: PlainDate): number {
  return clock.dueOn
    ? countedDaysLeft(clock, calendar, day)
    : Math.max(0, clock.workingDays - countedDaysUsed(clock, calendar, day))
}

/** The days that divide the open requests, counted once for a whole list. */
export type Horizon = { today: PlainDate; soonUntil: PlainDate; calendar: WorkingCalendar }

export function horizonOf(calendar: WorkingCalendar, today: PlainDate): Horizon {
  return { today, soonUntil: addWorkingDays(calendar, today, DUE_SOON_DAYS).date, calendar }
}

/** What `statusOf` reads of a judgement. */
type Stand = Pick<Judgement, 'stage' | 'dueOn' | 'waitingUntil' | 'concludedOn'>

export function statusOf(judgement: Stand, { today, soonUntil }: Horizon): Status {
  const { stage, dueOn, waitingUntil, concludedOn } = judgement
  if (stage === 'split') return 'split'
  if (stage === 'awaiting_confirmation') return 'unconfirmed'
  if (concludedOn) return dueOn && concludedOn > dueOn ? 'concluded_late' : 'concluded'
  // Whoever is waited for since: a period that was over stays over.
  if (dueOn && dueOn < today) return 'overdue'
  if (!dueOn && (stage === 'awaiting_clarification' || stage === 'awaiting_payment'))
    return waitingUntil && waitingUntil < today ? 'lapsed' : 'paused'
  if (stage === 'consulting' && waitingUntil && waitingUntil >= today) return 'paused'
  if (!dueOn) return stage === 'consulting' ? 'lapsed' : 'open'
  return dueOn <= soonUntil ? 'due_soon' : 'open'
}

/** How much time a request has: running, standing still with so many days, or none to speak of. */
export function leftOf(
  judgement: Judgement,
  horizon: Horizon,
): TimeLeft | { paused: true; workingDays: number | null } | null {
  const { dueOn, concludedOn, daysLeftWhileWaiting } = judgement
  switch (statusOf(judgement, horizon)) {
    case 'paused':
      return { paused: true, workingDays: daysLeftWhileWaiting }
    case 'lapsed':
      return null
    default:
      return dueOn && !concludedOn && judgement.stage !== 'split'
        ? timeLeft(dueOn, horizon.calendar, horizon.today)
        : null
  }
}
