import { setImmediate as others } from 'node:timers/promises'
import { commitIfOk } from '@/db/transaction'
import { beginImport, endImport, importRows, newContext } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ImportKind } from '@/lib/imports/columns'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import { conflict, ok } from '@/lib/result'
import { batchesOf, type RowSource } from './rows'
import { undoInSteps } from './undo'

export type ImportPlan = { kind: ImportKind; source: string; rows: RowSource }

/** What an import came to: how many rows of each kind, and every row that was not simply taken in. */
export type Outcome = { tally: Tally; notable: Verdict[]; importId?: number }

type Way = { today: PlainDate; onlyValid: boolean }

const BATCH = 1000
/** So many rows are written before anybody else may be served. */
const STEP = 80

/** The whole import as one transaction: for the command line, where nobody else waits. A dry run is undone at its end. */
export function importAtOnce(actor: Actor, plan: ImportPlan, way: Way & { dryRun: boolean }): Outcome {
  const outcome: Outcome = { tally: { ...NOTHING_YET }, notable: [] }
  commitIfOk(actor, (tx) => {
    const begun = beginImport(tx, plan)
    if (!begun.ok) return begun
    const context = newContext(way.today)
    for (const batch of batchesOf(plan.rows, BATCH))
      count(outcome, importRows(tx, { id: begun.value.id, kind: plan.kind }, batch, context))
    if (way.dryRun || !acceptable(outcome, way)) return conflict
    outcome.importId = begun.value.id
    return endImport(tx, begun.value.id, outcome.tally)
  })
  return outcome
}

type Watched = { onProgress: (outcome: Outcome) => void; signal: AbortSignal }

/** A dry run in short steps, each undone, between which others are served; throws the signal's reason once told to stop. */
export async function tryInSteps(actor: Actor, plan: ImportPlan, today: PlainDate, watch: Watched): Promise<Outcome> {
  const outcome: Outcome = { tally: { ...NOTHING_YET }, notable: [] }
  const context = newContext(today)
  for (const batch of batchesOf(plan.rows, STEP)) {
    watch.signal.throwIfAborted()
    commitIfOk(actor, (tx) => {
      const begun = beginImport(tx, plan)
      if (begun.ok) count(outcome, importRows(tx, { id: begun.value.id, kind: plan.kind }, batch, context))
      return conflict
    })
    watch.onProgress(outcome)
    await others()
  }
  return outcome
}

/**
 * An import in short steps, each committed. Where all rows or none are to be taken in and one is refused, and where it is
 * told to stop, what was entered is taken out again; then it throws the signal's reason.
 */
export async function importInSteps(actor: Actor, plan: ImportPlan, way: Way, watch: Watched): Promise<Outcome> {
  const outcome: Outcome = { tally: { ...NOTHING_YET }, notable: [] }
  const context = newContext(way.today)
  const begun = commitIfOk(actor, (tx) => beginImport(tx, plan))
  if (!begun.ok) return outcome
  const { id } = begun.value
  for (const batch of batchesOf(plan.rows, STEP)) {
    if (watch.signal.aborted || !acceptable(outcome, way)) break
    commitIfOk(actor, (tx) => {
      count(outcome, importRows(tx, { id, kind: plan.kind }, batch, context))
      return ok()
    })
    watch.onProgress(outcome)
    await others()
  }
  if (watch.signal.aborted || !acceptable(outcome, way)) {
    await undoInSteps(actor, id)
    watch.signal.throwIfAborted()
    return outcome
  }
  commitIfOk(actor, (tx) => endImport(tx, id, outcome.tally))
  return { ...outcome, importId: id }
}

function acceptable({ tally }: Outcome, { onlyValid }: Pick<Way, 'onlyValid'>): boolean {
  return onlyValid || tally.refused === 0
}

function count({ tally, notable }: Outcome, verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) {
    tally[verdict.is] += 1
    if (verdict.is !== 'ready') notable.push(verdict)
  }
}
