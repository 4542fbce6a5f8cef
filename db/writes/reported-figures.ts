import { eq } from 'drizzle-orm'
import type { ReportedFigureChangeInput, ReportedFigureInput } from '@/lib/figures/input'
import type { Removal } from '@/lib/removal'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { reportedFigures } from '../schema/registers'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

export function recordFigure(tx: Tx, input: ReportedFigureInput): Result<{ id: number }> {
  const after = insertRow(tx.sql, reportedFigures, { ...input, version: 1 })
  recordAct(tx, { act: 'figure.record', subject: `figure:${after.id}`, after })
  return ok({ id: after.id })
}

export function changeFigure(tx: Tx, { id, version, ...figure }: ReportedFigureChangeInput): Result<{ id: number }> {
  const before = tx.sql.select().from(reportedFigures).where(eq(reportedFigures.id, id)).get()
  if (before?.version !== version) return conflict
  const after = tx.sql
    .update(reportedFigures)
    .set({ ...figure, version: version + 1 })
    .where(eq(reportedFigures.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'figure.change', subject: `figure:${id}`, before, after })
  return ok({ id })
}

export function removeFigure(tx: Tx, { id, version, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(reportedFigures).where(eq(reportedFigures.id, id)).get()
  if (before?.version !== version) return conflict
  tx.sql.delete(reportedFigures).where(eq(reportedFigures.id, id)).run()
  recordAct(tx, { act: 'figure.remove', subject: `figure:${id}`, reason, before })
  return ok()
}
