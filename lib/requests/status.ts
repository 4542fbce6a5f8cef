import type { PlainDate } from '../dates'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { DUE_SOON_DAYS, type TimeLeft, timeLeft } from '../time-left'
import type { CaseFile } from './case-file'
import { answerBy, countedDaysLeft, countedDaysUsed, readClock } from './clock'
import type { Reckoning } from './reckoning'
import { type Standing, standingOf, waitsForCorrection } from './standing'

/** Which step of the procedure comes next, and from whom; the same on every day. */
export const STAGES = [
  'to_assign',
  'in_progress',
  'awaiting_clarification',
  'consulting',
  'awaiting_reasons',
  'awaiting_payment',
  'to_serve',
  'to_archive',
  'archived',
  'split',
] as const
type Stage = (typeof STAGES)[number]

export const STATUSES = [
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
  /** The days that are left while it waits. */
  daysLeftWhileWaiting: number | null
  concludedOn: PlainDate | null
  /** The days that the conclusion took of the period, once there is one; null where no period ran. */
  workingDaysUsed: number | null
}

/** Reads a case file as it stands: its stage, its clock, its conclusion. */
export function judge(file: CaseFile, reckoning: Reckoning): Judgement {
  const standing = standingOf(file)
  const clock = readClock(file, reckoning)
  const stage = stageOf(file, standing)
  const consulted = stage === 'consulting' ? consultedUntil(standing, reckoning) : null
  const concludedOn = standing.service?.on ?? standing.withdrawal?.on ?? null
  return {
    round: standing.round,
    stage,
    startsOn: clock.startsOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    waitingUntil: clock.stop?.until ?? (stage === 'awaiting_reasons' ? standing.reasons!.respondBy : consulted),
    daysLeftWhileWaiting: consulted && countedDaysLeft(clock, reckoning.calendar, consulted),
    concludedOn,
    workingDaysUsed: concludedOn && clock.dueOn && countedDaysUsed(clock, reckoning.calendar, concludedOn),
  }
}

function stageOf({ assigned }: CaseFile, standing: Standing): Stage {
  const { split, archiving, withdrawal, service, reply, consultations } = standing
  if (split) return 'split'
  if (archiving) return 'archived'
  if (service || withdrawal) return 'to_archive'
  if (reply) return 'to_serve'
  if (waitsForCorrection(standing)) return 'awaiting_clarification'
  if (standing.feeNotice && !standing.payment) return 'awaiting_payment'
  if (consultations.some(({ answered }) => !answered)) return 'consulting'
  if (standing.reasons && !standing.verdict) return 'awaiting_reasons'
  return assigned ? 'in_progress' : 'to_assign'
}

function consultedUntil({ consultations }: Standing, { calendar }: Reckoning): PlainDate {
  const open = consultations.filter(({ answered }) => !answered).map((sent) => answerBy(sent, calendar))
  return open.reduce((latest, day) => (day > latest ? day : latest))
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
  if (concludedOn) return dueOn && concludedOn > dueOn ? 'concluded_late' : 'concluded'
  if (stage === 'awaiting_clarification' || stage === 'awaiting_payment')
    return waitingUntil && waitingUntil < today ? 'lapsed' : 'paused'
  if (stage === 'consulting' && waitingUntil && waitingUntil >= today) return 'paused'
  if (!dueOn) return 'open'
  if (dueOn < today) return 'overdue'
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
