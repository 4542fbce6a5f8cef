import { and, eq, gte, lte, ne } from 'drizzle-orm'
import type { DecisionChangeInput, DecisionInput } from '@/lib/figures/input'
import type { Removal } from '@/lib/removal'
import { breach, ok, type Result } from '@/lib/result'
import { singleDecisions as decisions, reportedFigures as figures } from '../schema/registers'
import type { Tx } from '../transaction'
import { changeRow, recordRow, removeRow } from './versioned-rows'

const DECISIONS = { table: decisions, noun: 'decision' }

export function recordDecision(tx: Tx, input: DecisionInput): Result<{ id: number }> {
  const once = countedOnce(tx, input)
  return once.ok ? recordRow(tx, DECISIONS, input) : once
}

export function changeDecision(tx: Tx, input: DecisionChangeInput): Result<{ id: number }> {
  const once = countedOnce(tx, input, input.id)
  return once.ok ? changeRow(tx, DECISIONS, input) : once
}

export function removeDecision(tx: Tx, removal: Removal): Result<undefined> {
  return removeRow(tx, DECISIONS, removal)
}

/** A decision stands in the ledger once, and not on a day for which its office has given a sum. */
function countedOnce(tx: Tx, { kind, source, decidedOn, decisionNumber }: DecisionInput, self = 0): Result<undefined> {
  const sum = tx.sql
    .select({ id: figures.id })
    .from(figures)
    .where(
      and(
        eq(figures.kind, kind),
        eq(figures.source, source),
        lte(figures.periodFrom, decidedOn),
        gte(figures.periodTo, decidedOn),
      ),
    )
    .get()
  if (sum) return breach('decisionInSum', { field: 'decidedOn' })
  const twin = tx.sql
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.kind, kind),
        eq(decisions.source, source),
        eq(decisions.decisionNumber, decisionNumber),
        ne(decisions.id, self),
      ),
    )
    .get()
  return twin ? breach('decisionTwice', { field: 'decisionNumber' }) : ok()
}
