import { firstDayOf, type PlainDate } from '../dates'
import type { Unit } from './unit'

type FormerName = { unitId: number; name: string; until: PlainDate }

const plain = (name: string) => name.normalize('NFKC').replace(/[\s·]/g, '')

/**
 * The unit whose report it is by the name that the report prints: its name, its short name, or one that it bore in the year;
 * else the only one whose name ends so or begins so. Undefined where none or several may be meant: then people say it.
 */
export function unitNamed(
  organ: string | null,
  year: number | null,
  units: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[],
  formerNames: readonly FormerName[],
): number | undefined {
  if (organ === null) return undefined
  const printed = plain(organ)
  const bore = (unitId: number) =>
    formerNames.some(
      (former) =>
        former.unitId === unitId &&
        plain(former.name) === printed &&
        (year === null || former.until >= firstDayOf(year)),
    )
  const same = units.filter(
    ({ id, name, shortName }) => plain(name) === printed || plain(shortName) === printed || bore(id),
  )
  if (same.length > 0) return same.length === 1 ? same[0]!.id : undefined
  const alike = units.filter(
    ({ name }) => printed.length >= SHORTEST && (plain(name).endsWith(printed) || printed.endsWith(plain(name))),
  )
  return alike.length === 1 ? alike[0]!.id : undefined
}

/** 教育局, 和平镇: fewer characters name nothing. */
const SHORTEST = 3
