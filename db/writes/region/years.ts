import { and, eq } from 'drizzle-orm'
import type { AdjustmentInput, CollectionInput, ExtensionInput } from '@/lib/region/input'
import type { Removal } from '@/lib/removal'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../../audit'
import { regionAdjustments, regionExtensions, regionYears } from '../../schema/region'
import type { Tx } from '../../transaction'
import { insertRow } from '../insert-row'

/** The days of a year's collection, and whether the government's own report adds its units. */
export function keepCollection(tx: Tx, { version, ...days }: CollectionInput): Result<undefined> {
  const before = tx.sql.select().from(regionYears).where(eq(regionYears.year, days.year)).get()
  if ((before?.version ?? 0) !== version) return conflict
  const after = { ...days, version: version + 1 }
  tx.sql.insert(regionYears).values(after).onConflictDoUpdate({ target: regionYears.year, set: after }).run()
  recordAct(tx, { act: 'region.collection', subject: `region:${days.year}`, before, after })
  return ok()
}

/** 延期报送: a year stays open to one unit longer; without a day the extension is taken back. */
export function extendUnit(tx: Tx, { unitId, year, openUntil, reason }: ExtensionInput): Result<undefined> {
  const key = and(eq(regionExtensions.unitId, unitId), eq(regionExtensions.year, year))
  const before = tx.sql.select().from(regionExtensions).where(key).get()
  tx.sql.delete(regionExtensions).where(key).run()
  const after = openUntil === null ? undefined : { unitId, year, openUntil, reason }
  if (after) tx.sql.insert(regionExtensions).values(after).run()
  recordAct(tx, { act: 'region.extension', subject: `unit:${unitId}`, reason, before, after })
  return ok()
}

/** An addition to a cell of the sum, or a deduction from it, with its reason. */
export function adjustSum(tx: Tx, input: AdjustmentInput): Result<undefined> {
  const after = insertRow(tx.sql, regionAdjustments, {
    ...input,
    figure: input.figure as TableFigureId,
    staffName: tx.actor.name,
    at: tx.at,
    version: 1,
  })
  recordAct(tx, { act: 'region.adjustment', subject: `region:${input.year}`, reason: input.reason, after })
  return ok()
}

export function removeAdjustment(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(regionAdjustments).where(eq(regionAdjustments.id, id)).get()
  if (before?.version !== version) return conflict
  tx.sql.delete(regionAdjustments).where(eq(regionAdjustments.id, id)).run()
  recordAct(tx, { act: 'region.adjustment_remove', subject: `region:${before.year}`, reason, before })
  return ok()
}
