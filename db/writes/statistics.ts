import { eq } from 'drizzle-orm'
import type { StatisticChangeInput, StatisticInput } from '@/lib/figures/input'
import type { Removal } from '@/lib/removal'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { platformStatistics } from '../schema/registers'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

export function recordStatistic(tx: Tx, input: StatisticInput): Result<{ id: number }> {
  const after = insertRow(tx.sql, platformStatistics, { ...input, version: 1 })
  recordAct(tx, { act: 'statistic.record', subject: `statistic:${after.id}`, after })
  return ok({ id: after.id })
}

export function changeStatistic(tx: Tx, { id, version, ...statistic }: StatisticChangeInput): Result<{ id: number }> {
  const before = tx.sql.select().from(platformStatistics).where(eq(platformStatistics.id, id)).get()
  if (before?.version !== version) return conflict
  const after = tx.sql
    .update(platformStatistics)
    .set({ ...statistic, version: version + 1 })
    .where(eq(platformStatistics.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'statistic.change', subject: `statistic:${id}`, before, after })
  return ok({ id })
}

export function removeStatistic(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(platformStatistics).where(eq(platformStatistics.id, id)).get()
  if (before?.version !== version) return conflict
  tx.sql.delete(platformStatistics).where(eq(platformStatistics.id, id)).run()
  recordAct(tx, { act: 'statistic.remove', subject: `statistic:${id}`, reason, before })
  return ok()
}
