import { inChinese, type PlainDate } from '../dates'
import { addWorkingDays, type LastDay, namedDay, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, citationText, inForceOn } from '../law/citation'
import { answerPeriod } from '../law/consultations'
import { FEE_PAYMENT_PERIOD, OTHER_ORGAN_CAP, REPLY_PERIOD } from '../law/time-limits'
import type { ActKind, ActOf } from './case-file'
import type { Reckoning } from './reckoning'

/**
 * Days that do not count: after `after`, up to and including `until`. Without `until` they go on to an answer that has
 * not come; `askedBy` is the day that the letter set for it.
 */
export type Span = { id: number; after: PlainDate } & ({ until: PlainDate } | { until: null; askedBy: LastDay })

type Effect =
  | 'starts'
  | 'stops'
  | 'restarts'
  | 'resumes'
  | 'excludes'
  | 'extends'
  | 'sets'
  | 'comes_too_late'
  | 'repeats'

/** One act that moved the deadline, and by which article. `dueOn` is the deadline as it stood after the act. */
export type Step = {
  act: ActKind | 'receipt'
  on: PlainDate
  effect: Effect
  /** Working days given, or left out. */
  workingDays: number
  until: LastDay | null
  dueOn: PlainDate | null
  /** Whether `dueOn` was counted through a year whose notice of days off is not known. */
  provisional: boolean
  citation: Citation
}

/** Why no reply period runs: for whom the organ waits, and until when they may keep it waiting where that is known. */
export type Stop = { for: 'clarification' | 'payment' | 'consultation'; since: PlainDate; until: LastDay | null }

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
export type Moved = { run: Run; step: Pick<Step, 'effect' | 'workingDays' | 'citation'> & { until?: LastDay | null } }

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
    run: { ...begin(on, value), excluded: excluded.filter(({ until }) => until === null || until > on) },
    step: { effect: 'restarts', workingDays: value, citation },
  }
}

/** An act that would have moved the period, had it come in time: nothing is moved. */
export function tooLate(run: Run, citation: Citation): Moved {
  return { run, step: { effect: 'comes_too_late', workingDays: 0, citation } }
}

/** What the law gives once was done again: nothing is moved. */
export function doneAgain(run: Run, citation: Citation): Moved {
  return { run, step: { effect: 'repeats', workingDays: 0, citation } }
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
): LastDay {
  const days = answerPeriod(party, on)
  return days === null ? namedDay(respondBy ?? on) : addWorkingDays(calendar, letterReceivedOn ?? on, days)
}

type Letter = Parameters<typeof answerBy>[0]

/**
 * The last day that is left out of the period for a letter without an answer: the end of the period that the law, or the
 * organ's own cap, gives for it. Null where only the answer ends it: Art. 33(3) leaves out the time that is needed.
 */
export function leftOutUntil(letter: Letter, { calendar, otherOrgans }: Reckoning): LastDay | null {
  if (answerPeriod(letter.party, letter.on) !== null) return answerBy(letter, calendar)
  if (otherOrgans === 'until_answer') return null
  const { value } = inForceOn(OTHER_ORGAN_CAP, letter.on)
  return addWorkingDays(calendar, letter.letterReceivedOn ?? letter.on, value)
}

/** The last day to pay, counted from the day after the notice was received (《信息处理费管理办法》第六条). */
export function payBy(receivedOn: PlainDate, calendar: WorkingCalendar): LastDay {
  return addWorkingDays(calendar, receivedOn, inForceOn(FEE_PAYMENT_PERIOD, receivedOn).value)
}

/** The last day of a period as a sentence of the file names it. */
export function inFile({ date, provisional }: LastDay): string {
  return `${inChinese(date)}${provisional ? '（该年度放假安排尚未公布，暂定）' : ''}`
}

/** The article by which a step moved the deadline, as a sentence of the file names it. */
export function cited({ citation }: Pick<Step, 'citation'>): string {
  return citationText(citation)
}
