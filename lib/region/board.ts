import { daysBetween, firstDayOf, type PlainDate } from '../dates'
import { grouped } from '../grouped'
import { inForceOn } from '../law/citation'
import { DEPARTMENT_REPORT_DUE } from '../law/time-limits'
import { isInForce, type Obligation, obligationOf, type Ruling } from './obligation'
import type { Succession, Unit } from './unit'

/**
 * Where a unit stands in a year. 免报 exempt; 未通知 not_asked; 待报 awaited; 未报 missing: nothing came until the year was
 * closed to it; 待核 received: something in it has to be corrected or was left out; 核过 checked: the rules hold and somebody
 * has to accept it; 退回 returned; 采用 accepted; 零报告 nil: an accepted statement that there was nothing.
 */
export const BOARD_STATES = [
  'exempt',
  'not_asked',
  'awaited',
  'missing',
  'received',
  'checked',
  'returned',
  'accepted',
  'nil',
] as const
export type BoardState = (typeof BOARD_STATES)[number]

/** What was decided on a version: sent back with its remarks, or accepted into the sum. */
export const DECISION_KINDS = ['returned', 'accepted'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** A version of a unit's report as the board sees it. */
export type Version = {
  id: number
  unitId: number
  /** From 1, in the order of receipt. */
  version: number
  receivedOn: PlainDate
  /** The unit says that there was nothing to report. */
  nil: boolean
  /** A form in which nothing is filled in: received, and no nil report. */
  empty: boolean
  /** Findings that have to be corrected or filled in. */
  toMend: number
  decided: DecisionKind | null
}

/** The days of a year's collection: asked, on time until, open until; null where none was set. */
type CollectionDays = { askedOn: PlainDate | null; onTimeUntil: PlainDate | null; openUntil: PlainDate | null }
/** What holds for one unit of it otherwise: an extension with its reason. */
type UnitDays = { unitId: number; openUntil: PlainDate; reason: string }

export type BoardRow = {
  unit: Unit
  obligation: Obligation
  state: BoardState
  onTimeUntil: PlainDate
  openUntil: PlainDate | null
  /** Days to the last one on which it is on time; negative once that is over. */
  daysLeft: number
  /** Judged by the first version that was later accepted; before that, whether the day is over. */
  late: boolean
  versions: readonly Version[]
  accepted: Version | undefined
  /** The latest version, where nobody has decided on it. */
  waiting: Version | undefined
}

export type BoardFacts = {
  units: readonly Unit[]
  successions: readonly Succession[]
  rulings: readonly Ruling[]
  days: CollectionDays
  extensions: readonly UnitDays[]
  versions: readonly Version[]
}

/** The day by which a department has to hand the report of a year in (条例第四十九条); an office may set another for its units. */
export function lawfulDay(year: number): PlainDate {
  return `${year + 1}-${inForceOn(DEPARTMENT_REPORT_DUE, firstDayOf(year + 1)).value}` as PlainDate
}

/** Every unit that existed in a year, with where it stands; in the order of the units. */
export function boardOf(
  { units, successions, rulings, days, extensions, versions }: BoardFacts,
  year: number,
  today: PlainDate,
): BoardRow[] {
  const byUnit = grouped(versions, ({ unitId }) => unitId)
  const extended = new Map(extensions.map((each) => [each.unitId, each]))
  return units
    .filter((unit) => isInForce(unit, year))
    .map((unit) => {
      const extension = extended.get(unit.id)
      const own = [...(byUnit.get(unit.id) ?? [])].sort((a, b) => a.version - b.version)
      const obligation = obligationOf(unit, year, { rulings, successions })
      const onTimeUntil = extension?.openUntil ?? days.onTimeUntil ?? lawfulDay(year)
      const openUntil = extension?.openUntil ?? days.openUntil
      const standing = { obligation, versions: own, askedOn: days.askedOn, openUntil, today }
      const accepted = own.findLast(({ decided }) => decided === 'accepted')
      const latest = own.at(-1)
      return {
        unit,
        obligation,
        state: stateOf(standing),
        onTimeUntil,
        openUntil,
        daysLeft: daysBetween(today, onTimeUntil),
        late: obligation.owed && isLate(own, onTimeUntil, today),
        versions: own,
        accepted,
        waiting: latest?.decided === null ? latest : undefined,
      }
    })
}

function stateOf({
  obligation,
  versions,
  askedOn,
  openUntil,
  today,
}: Pick<BoardRow, 'obligation' | 'versions' | 'openUntil'> & {
  askedOn: PlainDate | null
  today: PlainDate
}): BoardState {
  const accepted = versions.findLast(({ decided }) => decided === 'accepted')
  if (accepted) return accepted.nil ? 'nil' : 'accepted'
  const latest = versions.at(-1)
  if (latest?.decided === 'returned') return 'returned'
  if (latest) return latest.empty || latest.toMend > 0 ? 'received' : 'checked'
  if (!obligation.owed) return 'exempt'
  if (openUntil !== null && today > openUntil) return 'missing'
  return askedOn === null ? 'not_asked' : 'awaited'
}

function isLate(versions: readonly Version[], onTimeUntil: PlainDate, today: PlainDate): boolean {
  const first = versions.find(({ decided }) => decided === 'accepted')
  if (first) return first.receivedOn > onTimeUntil
  const undecided = versions.at(-1)?.decided === null ? versions.at(-1)! : undefined
  return (undecided?.receivedOn ?? today) > onTimeUntil
}

/** How many units stand where; those that owe a report are what is expected. */
export function countBoard(rows: readonly BoardRow[]) {
  const states = Object.fromEntries(BOARD_STATES.map((state) => [state, 0])) as Record<BoardState, number>
  for (const { state } of rows) states[state] += 1
  const owed = rows.filter(({ obligation }) => obligation.owed)
  return {
    states,
    expected: owed.length,
    accepted: owed.filter(({ accepted }) => accepted).length,
    late: owed.filter(({ late }) => late).length,
    waiting: rows.filter(({ waiting }) => waiting).length,
  }
}

/** Whom to remind: asked, nothing accepted, and no file of theirs waits for the office to read it. */
export function toRemind(rows: readonly BoardRow[]): BoardRow[] {
  return rows.filter(
    ({ state, waiting }) => (state === 'awaited' || state === 'missing' || state === 'returned') && !waiting,
  )
}
