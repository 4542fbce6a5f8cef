import type { PlainDate } from '../dates'
import { addWorkingDays, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { answerPeriod } from '../law/consultations'
import { INSTRUMENTS } from '../law/instruments'
import { FEE_PAYMENT_PERIOD, REPLY_PERIOD } from '../law/time-limits'
import type { ActKind, ActOf } from './case-file'

/** Days that do not count: after `after`, up to and including `until`. */
export type Span = { id: number; after: PlainDate; until: PlainDate }

type Effect = 'starts' | 'stops' | 'restarts' | 'resumes' | 'excludes' | 'extends' | 'sets'

/** One act that moved the deadline, and by which article. `dueOn` is the deadline as it stood after the act. */
export type Step = {
  act: ActKind | 'receipt'
  on: PlainDate
  effect: Effect
  /** Working days given, or left out. */
  workingDays: number
  until: PlainDate | null
  dueOn: PlainDate | null
  citation: Citation
}

/** Why no reply period runs: the organ waits for the applicant, who may keep it waiting until that day. */
type Stop = { for: 'clarification' | 'payment'; since: PlainDate; until: PlainDate | null }

/** The reply period as it runs after an act. */
export type Run = {
  startsOn: PlainDate
  workingDays: number
  excluded: readonly Span[]
  /** The day to which the end of the period has been set, whatever has been counted. */
  fixed: PlainDate | null
  stop: Stop | null
}

/** What an act made of the period. */
export type Moved = { run: Run; step: Pick<Step, 'effect' | 'workingDays' | 'citation'> & { until?: PlainDate | null } }

/** A period of so many working days, counted from the day after `startsOn`. */
export const begin = (startsOn: PlainDate, workingDays: number): Run => ({
  startsOn,
  workingDays,
  excluded: [],
  fixed: null,
  stop: null,
})

/** Starts the period again with its statutory length; earlier excluded days and an earlier extension no longer count. */
export function restart({ excluded }: Run, on: PlainDate, citation: Citation): Moved {
  const { value } = inForceOn(REPLY_PERIOD, on)
  return {
    run: { ...begin(on, value), excluded: excluded.filter(({ until }) => until > on) },
    step: { effect: 'restarts', workingDays: value, citation },
  }
}

/** The day by which a consulted party answers: counted from its receipt of the letter (from its sending, while that is not known). */
export function answerBy(
  {
    party,
    on,
    letterReceivedOn,
    respondBy,
  }: Pick<ActOf<'consultation'>, 'party' | 'on' | 'letterReceivedOn' | 'respondBy'>,
  calendar: WorkingCalendar,
): PlainDate {
  const days = answerPeriod(party, on)
  return days === null ? (respondBy ?? on) : addWorkingDays(calendar, letterReceivedOn ?? on, days).date
}

/** The last day to pay, counted from the day after the notice was received (《信息处理费管理办法》第六条). */
export function payBy(receivedOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return addWorkingDays(calendar, receivedOn, inForceOn(FEE_PAYMENT_PERIOD, receivedOn).value).date
}

/** The article by which a step moved the deadline, as a sentence of the file names it. */
export function cited({ citation: { instrument, article } }: Pick<Step, 'citation'>): string {
  return `${INSTRUMENTS[instrument].short}${article}`
}
