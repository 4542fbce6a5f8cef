import { setImmediate as others } from 'node:timers/promises'
import { commitIfOk, commitWhenFree, PATIENCE_OF_JOBS, type Tx } from '@/db/transaction'
import { beginImport, endImport, importRows, newContext } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ImportKind } from '@/lib/imports/columns'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import { conflict, ok, type Result } from '@/lib/result'
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

type Watched = { onProgress: (outcome: Outcome) => void; isCancelled: () => boolean }

/** A dry run in short steps, each undone, between which others are served. */
export async function tryInSteps(actor: Actor, plan: ImportPlan, today: PlainDate, watch: Watched): Promise<Outcome> {
  const outcome: Outcome = { tally: { ...NOTHING_YET }, notable: [] }
  const context = newContext(today)
  for (const batch of batchesOf(plan.rows, STEP)) {
    if (watch.isCancelled()) break
    await patiently(actor, (tx) => {
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
 * cancelled, what was entered is taken out again.
 */
export async function importInSteps(actor: Actor, plan: ImportPlan, way: Way, watch: Watched): Promise<Outcome> {
  const outcome: Outcome = { tally: { ...NOTHING_YET }, notable: [] }
  const context = newContext(way.today)
  const begun = await patiently(actor, (tx) => beginImport(tx, plan))
  if (!begun.ok) return outcome
  const { id } = begun.value
  for (const batch of batchesOf(plan.rows, STEP)) {
    if (watch.isCancelled() || !acceptable(outcome, way)) break
    await patiently(actor, (tx) => {
      count(outcome, importRows(tx, { id, kind: plan.kind }, batch, context))
      return ok()
    })
    watch.onProgress(outcome)
    await others()
  }
  if (watch.isCancelled() || !acceptable(outcome, way)) {
    await undoInSteps(actor, id)
    return outcome
  }
  await patiently(actor, (tx) => endImport(tx, id, outcome.tally))
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

function patiently<T>(actor: Actor, write: (tx: Tx) => Result<T>): Promise<Result<T>> {
  return commitWhenFree(actor, write, undefined, PATIENCE_OF_JOBS)
}
