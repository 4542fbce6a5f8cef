import { and, between, eq } from 'drizzle-orm'
import type { ReportedFigureChangeInput, ReportedFigureInput } from '@/lib/figures/input'
import type { DecisionKind } from '@/lib/figures/reported'
import type { Removal } from '@/lib/removal'
import { breach, ok, type Result } from '@/lib/result'
import { singleDecisions as decisions, reportedFigures } from '../schema/registers'
import type { Tx } from '../transaction'
import { removeAttachmentsOf } from './attachments'
import { changeRow, type Lines, recordRow, removeRow } from './versioned-rows'

const FIGURE_TABLE = { table: reportedFigures, noun: 'figure' }
const FILES: Lines = { put: () => {}, take: (tx, id) => ({ files: removeAttachmentsOf(tx, 'figure', id) }), said: {} }

export function recordFigure(tx: Tx, input: ReportedFigureInput): Result<{ id: number }> {
  const once = countedOnce(tx, input)
  return once.ok ? recordRow(tx, FIGURE_TABLE, input) : once
}

export function changeFigure(tx: Tx, input: ReportedFigureChangeInput): Result<{ id: number }> {
  const once = countedOnce(tx, input)
  return once.ok ? changeRow(tx, FIGURE_TABLE, input) : once
}

export function removeFigure(tx: Tx, removal: Removal): Result<undefined> {
  return removeRow(tx, FIGURE_TABLE, removal, FILES)
}

/** An office gives a sum for days of which it has logged no decision by itself. */
function countedOnce(tx: Tx, { kind, source, periodFrom, periodTo }: ReportedFigureInput): Result<undefined> {
  const logged = tx.sql
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.kind, kind as DecisionKind),
        eq(decisions.source, source),
        between(decisions.decidedOn, periodFrom, periodTo),
      ),
    )
    .get()
  return logged ? breach('sumHasDecisions', { field: 'periodTo' }) : ok()
}
