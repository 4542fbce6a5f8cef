import { and, eq } from 'drizzle-orm'
import type { RenamingInput, RulingInput, SuccessionInput, UnitChangeInput, UnitInput } from '@/lib/region/input'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../../audit'
import {
  regionFormerNames,
  regionRulings,
  regionSubmissions,
  regionSuccessions,
  regionUnits,
} from '../../schema/region'
import type { Tx } from '../../transaction'
import { insertRow } from '../insert-row'

/** Registers a unit of the region. */
export function registerUnit(tx: Tx, input: UnitInput): Result<{ id: number }> {
  if (named(tx, input.name)) return breach('nameTaken', { field: 'name' })
  const after = insertRow(tx.sql, regionUnits, { ...input, version: 1 })
  recordAct(tx, { act: 'region.unit', subject: `unit:${after.id}`, after })
  return ok({ id: after.id })
}

export function changeUnit(tx: Tx, { id, version, ...input }: UnitChangeInput): Result<undefined> {
  const before = unitRow(tx, id)
  if (before?.version !== version) return conflict
  const holder = named(tx, input.name)
  if (holder && holder.id !== id) return breach('nameTaken', { field: 'name' })
  if (isAbove(tx, id, input.parentId)) return breach('unitAboveItself', { field: 'parentId' })
  const after = tx.sql
    .update(regionUnits)
    .set({ ...input, version: version + 1 })
    .where(eq(regionUnits.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'region.unit_change', subject: `unit:${id}`, before, after })
  return ok()
}

/** Takes out a unit that was registered by mistake; one that handed anything in stays. */
export function removeUnit(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = unitRow(tx, id)
  if (before?.version !== version) return conflict
  const handedIn = tx.sql
    .select({ id: regionSubmissions.id })
    .from(regionSubmissions)
    .where(eq(regionSubmissions.unitId, id))
    .get()
  if (handedIn) return breach('unitReported')
  tx.sql.delete(regionFormerNames).where(eq(regionFormerNames.unitId, id)).run()
  tx.sql.delete(regionRulings).where(eq(regionRulings.unitId, id)).run()
  tx.sql.delete(regionSuccessions).where(eq(regionSuccessions.unitId, id)).run()
  tx.sql.delete(regionUnits).where(eq(regionUnits.id, id)).run()
  recordAct(tx, { act: 'region.unit_remove', subject: `unit:${id}`, reason, before })
  return ok()
}

/** 更名: the present name becomes a former one of that day. */
export function renameUnit(tx: Tx, { unitId, name, until }: RenamingInput): Result<undefined> {
  const before = unitRow(tx, unitId)
  if (!before) return conflict
  if (named(tx, name)) return breach('nameTaken', { field: 'name' })
  tx.sql.insert(regionFormerNames).values({ unitId, name: before.name, until }).onConflictDoNothing().run()
  const after = tx.sql
    .update(regionUnits)
    .set({ name, version: before.version + 1 })
    .where(eq(regionUnits.id, unitId))
    .returning()
    .get()
  recordAct(tx, { act: 'region.unit_rename', subject: `unit:${unitId}`, before: { ...before, until }, after })
  return ok()
}

/** 合并、分立、撤销、划转: what became of a unit. One that was merged, divided or abolished ends with that day. */
export function recordSuccession(tx: Tx, input: SuccessionInput): Result<undefined> {
  const unit = unitRow(tx, input.unitId)
  if (!unit) return conflict
  const ends = input.kind !== 'transferred'
  if (ends && unit.firstDay !== null && input.happenedOn < unit.firstDay)
    return breach('unitEndsBeforeItBegins', { field: 'happenedOn' })
  const row = insertRow(tx.sql, regionSuccessions, input)
  if (ends)
    tx.sql
      .update(regionUnits)
      .set({ lastDay: input.happenedOn, version: unit.version + 1 })
      .where(eq(regionUnits.id, unit.id))
      .run()
  recordAct(tx, { act: 'region.succession', subject: `unit:${unit.id}`, after: row })
  return ok()
}

/** That a unit has to report for a year, or has not, otherwise than its days say. */
export function ruleObligation(tx: Tx, { unitId, year, ruling, reason }: RulingInput): Result<undefined> {
  if (!unitRow(tx, unitId)) return conflict
  const key = and(eq(regionRulings.unitId, unitId), eq(regionRulings.year, year))
  const before = tx.sql.select().from(regionRulings).where(key).get()
  tx.sql.delete(regionRulings).where(key).run()
  const after =
    ruling === 'by_days'
      ? undefined
      : { unitId, year, owed: ruling === 'owed', reason, staffName: tx.actor.name, at: tx.at }
  if (after) tx.sql.insert(regionRulings).values(after).run()
  recordAct(tx, { act: 'region.ruling', subject: `unit:${unitId}`, reason, before, after })
  return ok()
}

function named(tx: Tx, name: string) {
  return tx.sql.select({ id: regionUnits.id }).from(regionUnits).where(eq(regionUnits.name, name)).get()
}

function unitRow(tx: Tx, id: number) {
  return tx.sql.select().from(regionUnits).where(eq(regionUnits.id, id)).get()
}

/** Whether `id` stands above `below` or is it. */
function isAbove(tx: Tx, id: number, below: number | null): boolean {
  for (let at = below; at !== null; at = unitRow(tx, at)?.parentId ?? null) if (at === id) return true
  return false
}
