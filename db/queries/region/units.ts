import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { connection } from '../../client'
import { regionFormerNames, regionSuccessions, regionUnits } from '../../schema/region'

/** Every unit of the region, governments above their own, in the order in which they were registered. */
export function regionUnitsOf(_actor: Actor<'region.view'>) {
  return connection().select().from(regionUnits).orderBy(asc(regionUnits.id)).all()
}

export function regionUnit(_actor: Actor<'region.view'>, id: number) {
  return connection().select().from(regionUnits).where(eq(regionUnits.id, id)).get()
}

export function successionsOf(_actor: Actor<'region.view'>) {
  return connection().select().from(regionSuccessions).orderBy(asc(regionSuccessions.happenedOn)).all()
}

export function formerNames(_actor: Actor<'region.view'>) {
  return connection().select().from(regionFormerNames).orderBy(asc(regionFormerNames.until)).all()
}

/** Every unit with the name of the one to which it belongs. */
export function unitsWithParents(actor: Actor<'region.view'>) {
  const units = regionUnitsOf(actor)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return units.map((unit) => ({ ...unit, parent: unit.parentId === null ? null : (names.get(unit.parentId) ?? null) }))
}
