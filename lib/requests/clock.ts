import { addDays, type PlainDate } from '../dates'
import { dayIn, knowsYears, type WorkingCalendar } from '../law/calendar/calendar'
import { type Citation, inForceOn } from '../law/citation'
import { REPLY_PERIOD } from '../law/time-limits'
import { ACTS } from './acts'
import type { ActKind, ActOf, CaseAct, CaseFile } from './case-file'
import { begin, doneAgain, type Moved, type Run, type Span, type Step, type Stop, tooLate } from './period'
import type { Reckoning } from './reckoning'

/** The end of a period; null while none runs, and then for whom the organ waits. */
type Due = { dueOn: PlainDate | null; provisional: boolean; stop: Stop | null }

/** When the reply is due, and why. `dueOn` is null while no period runs; `provisional` where no notice reaches that far. */
export type Clock = Run & Due & { because: Step[]; citation: Citation }

type Counted = Pick<CaseFile, 'receivedOn' | 'acts' | 'pending'>

/** Of a request that waits for its confirmation no period runs, and nobody is waited for in one. */
const NOTHING_RUNS: Due = { dueOn: null, provisional: false, stop: null }

/** Reads the reply period from the record: one fold over the acts in the order in which they happened (Arts. 30–35). */
export function readClock({ receivedOn, acts, pending }: Counted, reckoning: Reckoning): Clock {
  const period = inForceOn(REPLY_PERIOD, receivedOn)
  let run = begin(receivedOn, period.value)
  let due = pending ? NOTHING_RUNS : dueOf(run, reckoning)
  const because: Step[] = [
    {
      act: 'receipt',
      on: receivedOn,
      effect: 'starts',
      workingDays: period.value,
      until: null,
      dueOn: due.dueOn,
      provisional: due.provisional,
      citation: period.citation,
    },
  ]
  for (const [index, act] of acts.entries()) {
    const change = moved(run, act, reckoning, receivedOn)
    if (!change) continue
    const { citation } = change.step
    const effect = isAgain(act, acts.slice(0, index))
      ? doneAgain(run, citation)
      : isOver(due.dueOn, act)
        ? tooLate(run, citation)
        : change
    run = effect.run
    due = dueOf(run, reckoning)
    because.push({
      act: act.kind,
      on: act.on,
      dueOn: due.dueOn,
      provisional: due.provisional,
      until: null,
      ...effect.step,
    })
  }
  return { because, citation: because.at(-1)!.citation, ...run, ...due }
}

/** Whether an act that the law gives once was done before. */
export function isAgain(act: CaseAct, before: readonly CaseAct[]): boolean {
  const { period, standsFor } = ACTS[act.kind]
  if (!period?.givenOnce) return false
  return before.some(({ kind, round }) => kind === act.kind && (standsFor === 'application' || round === act.round))
}

/** Whether an act comes too late to move the period. */
function isOver(dueOn: PlainDate | null, act: CaseAct): boolean {
  return dueOn !== null && act.on > dueOn && ACTS[act.kind].period?.movesWhatIsOver === false
}

function moved<K extends ActKind>(
  run: Run,
  act: ActOf<K>,
  reckoning: Reckoning,
  receivedOn: PlainDate,
): Moved | undefined {
  return ACTS[act.kind as K].period?.moves(run, act, reckoning, receivedOn)
}

function dueOf(run: Run, { calendar }: Reckoning): Due {
  if (run.stop) return { dueOn: null, provisional: false, stop: run.stop }
  if (run.fixed) return { dueOn: run.fixed, provisional: false, stop: null }
  let date = run.startsOn
  for (let counted = 0; counted < run.workingDays; ) {
    date = addDays(date, 1)
    const stop = waitingOn(run.excluded, date)
    if (stop) return { dueOn: null, provisional: false, stop }
    if (counts(run.excluded, calendar, date)) counted += 1
  }
  return { dueOn: date, provisional: !knowsYears(calendar, run.startsOn, date), stop: null }
}

/** The letter for whose answer nothing is counted on a day, whenever it comes. */
function waitingOn(excluded: readonly Span[], date: PlainDate): Stop | null {
  for (const span of excluded)
    if (span.until === null && date > span.after) return { for: 'consultation', since: span.after, until: span.askedBy }
  return null
}

/** Whether a day counts towards the period: a working day on which nobody is being consulted. */
export function counts(excluded: readonly Span[], calendar: WorkingCalendar, date: PlainDate): boolean {
  return (
    dayIn(calendar, date).working &&
    !excluded.some(({ after, until }) => date > after && (until === null || date <= until))
  )
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
