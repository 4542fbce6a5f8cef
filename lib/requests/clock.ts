import { addDays, type PlainDate } from '../dates'
import { addWorkingDays, dayIn, knowsYears, type WorkingCalendar, workingDaysBetween } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { answerPeriod, CONSULTATIONS } from '../law/consultations'
import { FEE_PAYMENT_PERIOD, REPLY_PERIOD } from '../law/time-limits'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import type { Reckoning } from './reckoning'

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

type Run = {
  startsOn: PlainDate
  workingDays: number
  excluded: readonly Span[]
  fixed: PlainDate | null
  stop: Stop | null
}

/** When the reply is due, and why. `dueOn` is null while no period runs; `provisional` where no notice reaches that far. */
export type Clock = Run & { dueOn: PlainDate | null; provisional: boolean; because: Step[]; citation: Citation }

/** Reads the reply period from the record: one fold over the acts in the order in which they happened (Arts. 30–35). */
export function readClock({ receivedOn, acts }: Pick<CaseFile, 'receivedOn' | 'acts'>, reckoning: Reckoning): Clock {
  const period = inForceOn(REPLY_PERIOD, receivedOn)
  let run = begin(receivedOn, period.value)
  let due = dueOf(run, reckoning)
  const because: Step[] = [
    {
      act: 'receipt',
      on: receivedOn,
      effect: 'starts',
      workingDays: period.value,
      until: null,
      dueOn: due.dueOn,
      citation: period.citation,
    },
  ]
  for (const act of acts) {
    const moved = move(run, act, reckoning)
    if (!moved) continue
    run = moved.run
    due = dueOf(run, reckoning)
    because.push({ act: act.kind, on: act.on, dueOn: due.dueOn, until: null, ...moved.step })
  }
  return { because, citation: because.at(-1)!.citation, ...run, ...due }
}

type Moved = { run: Run; step: Pick<Step, 'effect' | 'workingDays' | 'citation'> & { until?: PlainDate | null } }

const begin = (startsOn: PlainDate, workingDays: number): Run => ({
  startsOn,
  workingDays,
  excluded: [],
  fixed: null,
  stop: null,
})

const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

/** What an act does to the period, or undefined if nothing. */
function move(run: Run, act: CaseAct, reckoning: Reckoning): Moved | undefined {
  switch (act.kind) {
    case 'clarification_notice':
      return {
        run: { ...run, stop: { for: 'clarification', since: act.on, until: act.respondBy } },
        step: { effect: 'stops', workingDays: 0, until: act.respondBy, citation: ARTICLE('第三十条') },
      }
    case 'clarification_response':
      return restart(run, act.on, ARTICLE('第三十条'))
    case 'consultation':
      return consult(run, act, reckoning)
    case 'consultation_answer':
      return answer(run, act, reckoning)
    case 'extension':
      return {
        run: { ...run, workingDays: run.workingDays + act.workingDays },
        step: { effect: 'extends', workingDays: act.workingDays, citation: ARTICLE('第三十三条第二款') },
      }
    case 'delay':
      return {
        run: { ...run, fixed: act.until },
        step: { effect: 'sets', workingDays: 0, until: act.until, citation: ARTICLE('第三十五条') },
      }
    case 'fee_notice': {
      const until = act.receivedOn && payBy(act.receivedOn, reckoning.calendar)
      return {
        run: { ...run, stop: { for: 'payment', since: act.on, until } },
        step: { effect: 'stops', workingDays: 0, until, citation: FEE_PAYMENT_PERIOD[0]!.citation },
      }
    }
    case 'fee_payment':
      return reckoning.feePayment === 'restarts'
        ? restart(run, act.on, FEE_PAYMENT_PERIOD[0]!.citation)
        : resume(run, act, reckoning)
    case 'reopening':
      return {
        run: { ...begin(act.on, inForceOn(REPLY_PERIOD, act.on).value), fixed: act.replyBy },
        step: {
          effect: 'restarts',
          workingDays: inForceOn(REPLY_PERIOD, act.on).value,
          until: act.replyBy,
          citation: ARTICLE('第三十三条第二款'),
        },
      }
    default:
      return undefined
  }
}

/** The period begins anew with its statutory length; what was left out before lies behind it, an extension is used up. */
function restart({ excluded }: Run, on: PlainDate, citation: Citation): Moved {
  const { value } = inForceOn(REPLY_PERIOD, on)
  return {
    run: { ...begin(on, value), excluded: excluded.filter(({ until }) => until > on) },
    step: { effect: 'restarts', workingDays: value, citation },
  }
}

function resume(run: Run, { on }: ActOf<'fee_payment'>, { calendar }: Reckoning): Moved {
  const since = run.stop?.since ?? on
  return {
    run: { ...run, stop: null, excluded: [...run.excluded, { id: 0, after: since, until: on }] },
    step: {
      effect: 'resumes',
      workingDays: workingDaysBetween(calendar, since, on),
      citation: FEE_PAYMENT_PERIOD[0]!.citation,
    },
  }
}

/** Until an answer comes, the whole time that the party has is left out (Art. 33(3)). */
function consult(run: Run, act: ActOf<'consultation'>, { calendar }: Reckoning): Moved {
  const until = answerBy(act, calendar)
  return {
    run: { ...run, excluded: [...run.excluded, { id: act.id, after: act.on, until }] },
    step: {
      effect: 'excludes',
      workingDays: workingDaysBetween(calendar, act.on, until),
      until,
      citation: CONSULTATIONS[act.party].citation,
    },
  }
}

function answer(run: Run, act: ActOf<'consultation_answer'>, { calendar, answerDay }: Reckoning): Moved | undefined {
  const span = run.excluded.find(({ id }) => id === act.id)
  if (!span) return undefined
  const lastDay = answerDay === 'excluded' ? act.on : addDays(act.on, -1)
  const until = lastDay < span.until ? lastDay : span.until
  return {
    run: { ...run, excluded: run.excluded.map((other) => (other === span ? { ...span, until } : other)) },
    step: {
      effect: 'excludes',
      workingDays: Math.max(0, workingDaysBetween(calendar, span.after, until)),
      until,
      citation: ARTICLE('第三十三条第三款'),
    },
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

function dueOf(run: Run, { calendar }: Reckoning): { dueOn: PlainDate | null; provisional: boolean } {
  if (run.stop) return { dueOn: null, provisional: false }
  if (run.fixed) return { dueOn: run.fixed, provisional: false }
  let date = run.startsOn
  for (let counted = 0; counted < run.workingDays; ) {
    date = addDays(date, 1)
    if (counts(run.excluded, calendar, date)) counted += 1
  }
  return { dueOn: date, provisional: !knowsYears(calendar, run.startsOn, date) }
}

/** Whether a day counts towards the period: a working day on which nobody is being consulted. */
export function counts(excluded: readonly Span[], calendar: WorkingCalendar, date: PlainDate): boolean {
  return dayIn(calendar, date).working && !excluded.some(({ after, until }) => date > after && date <= until)
}

/** Days that count after `today` up to the deadline: while somebody is consulted the number stands still. */
export function countedDaysLeft({ dueOn, excluded }: Clock, calendar: WorkingCalendar, today: PlainDate): number {
  if (!dueOn) return 0
  let left = 0
  for (let date = addDays(today, 1); date <= dueOn; date = addDays(date, 1))
    if (counts(excluded, calendar, date)) left += 1
  return left
}

/** Days that counted after the period began, up to and including `on`: how long the organ took. */
export function countedDaysUsed({ startsOn, excluded }: Clock, calendar: WorkingCalendar, on: PlainDate): number {
  let used = 0
  for (let date = addDays(startsOn, 1); date <= on; date = addDays(date, 1))
    if (counts(excluded, calendar, date)) used += 1
  return used
}
