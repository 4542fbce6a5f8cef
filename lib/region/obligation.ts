import { firstDayOf, lastDayOf } from '../dates'
import type { Succession, Unit } from './unit'

/** That a unit has to report for a year, or has not, as the office said otherwise than its dates say, and why. */
export type Ruling = { unitId: number; year: number; owed: boolean; reason: string }

/**
 * Whether a unit has to report for a year. `not_in_force`: it existed on no day of it; `ended`: it existed but not at the
 * end of it, `successors` report for it; `exempt`: the office said so.
 */
export type Obligation =
  | { owed: true }
  | { owed: false; why: 'not_in_force' }
  | { owed: false; why: 'ended'; successors: readonly number[] }
  | { owed: false; why: 'exempt'; reason: string }

/** Whether a unit existed on any day of a year. */
export function isInForce({ firstDay, lastDay }: Pick<Unit, 'firstDay' | 'lastDay'>, year: number): boolean {
  return (firstDay === null || firstDay <= lastDayOf(year)) && (lastDay === null || lastDay >= firstDayOf(year))
}

/**
 * Whether a unit owes the report of a year. The report of a year is made in the January after it (条例第四十九条): it is owed
 * by whoever exists at the end of the year, unless the office ruled otherwise.
 */
export function obligationOf(
  unit: Unit,
  year: number,
  { rulings, successions }: { rulings: readonly Ruling[]; successions: readonly Succession[] },
): Obligation {
  if (!isInForce(unit, year)) return { owed: false, why: 'not_in_force' }
  const ruling = rulings.find((each) => each.unitId === unit.id && each.year === year)
  if (ruling) return ruling.owed ? { owed: true } : { owed: false, why: 'exempt', reason: ruling.reason }
  if (unit.lastDay === null || unit.lastDay >= lastDayOf(year)) return { owed: true }
  const successors = successions.flatMap(({ unitId, successorId }) =>
    unitId === unit.id && successorId !== null ? [successorId] : [],
  )
  return { owed: false, why: 'ended', successors: [...new Set(successors)] }
}

/**
 * The lower government in whose report a unit's figures already stand: the nearest one above it that owes a report of its own.
 * Of a branch one level is added up, never two.
 */
export function containedIn(
  unit: Unit,
  unitOf: (id: number) => Unit | undefined,
  owes: (unit: Unit) => boolean,
): Unit | undefined {
  const seen = new Set([unit.id])
  for (let id = unit.parentId; id !== null && !seen.has(id); ) {
    seen.add(id)
    const above = unitOf(id)
    if (!above) return undefined
    if (above.kind === 'lower_government' && owes(above)) return above
    id = above.parentId
  }
  return undefined
}
