import { setImmediate as others } from 'node:timers/promises'
import { commitPatiently } from '@/db/transaction'
import { beginImport, endImport, importRows, newContext } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Aside } from '@/lib/imports/odd-rows'
import type { SaidWord } from '@/lib/imports/said-words'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import { conflict, ok } from '@/lib/result'
import { numbersRestartApart } from './restarts'
import { batchesOf, type RowSource } from './rows'
import { undoInSteps } from './undo'

export type ImportPlan = {
  source: string
  rows: RowSource
  /** What the organ says that words of its ledgers mean. */
  words?: readonly SaidWord[]
  /** The lines that are taken in although a request like theirs stands in the ledger. */
  also?: ReadonlySet<number> | 'all'
}

/** What an import came to: how many rows of each kind, every row that was not simply taken in, and what was set aside. */
export type Outcome = { tally: Tally; notable: Verdict[]; aside: Aside[]; importId?: number }

const nothing = (): Outcome => ({ tally: { ...NOTHING_YET }, notable: [], aside: [] })

type Way = { today: PlainDate; onlyValid: boolean }

/** So many rows are written before anybody else may be served. */
const ROWS_PER_STEP = 80

type Watched = { onProgress: (outcome: Outcome) => void; signal: AbortSignal }

/** A dry run in short steps, each undone, between which others are served; throws the signal's reason once told to stop. */
export async function tryInSteps(actor: Actor, plan: ImportPlan, today: PlainDate, watch: Watched): Promise<Outcome> {
  const outcome = nothing()
  const { kind } = plan.rows
  const context = newContext(today, { ...plan, restarts: await numbersRestartApart(plan.rows) })
  for (const { rows, aside } of batchesOf(plan.rows, ROWS_PER_STEP)) {
    watch.signal.throwIfAborted()
    await commitPatiently(actor, (tx) => {
      const begun = beginImport(tx, { kind, source: plan.source })
      if (begun.ok) count(outcome, importRows(tx, { id: begun.value.id, kind }, rows, context), aside)
      return conflict
    })
    watch.onProgress(outcome)
    await others()
  }
  return outcome
}

/**
 * An import in short steps, each committed. Where all rows or none are to be taken in and one is refused, the rows behind
 * it are only tried, and what was entered is taken out again; so it is where the import is told to stop, and then it
 * throws the signal's reason.
 */
export async function importInSteps(actor: Actor, plan: ImportPlan, way: Way, watch: Watched): Promise<Outcome> {
  const outcome = nothing()
  const { kind } = plan.rows
  const context = newContext(way.today, { ...plan, restarts: await numbersRestartApart(plan.rows) })
  const begun = await commitPatiently(actor, (tx) => beginImport(tx, { kind, source: plan.source }))
  if (!begun.ok) return outcome
  const { id } = begun.value
  for (const { rows, aside } of batchesOf(plan.rows, ROWS_PER_STEP)) {
    if (watch.signal.aborted) break
    const onlyTried = !acceptable(outcome, way)
    await commitPatiently(actor, (tx) => {
      count(outcome, importRows(tx, { id, kind }, rows, context), aside)
      return onlyTried ? conflict : ok()
    })
    watch.onProgress(outcome)
    await others()
  }
  if (watch.signal.aborted || !acceptable(outcome, way)) {
    await undoInSteps(actor, id)
    watch.signal.throwIfAborted()
    return outcome
  }
  await commitPatiently(actor, (tx) => endImport(tx, id, outcome.tally))
  return { ...outcome, importId: id }
}

function acceptable({ tally }: Outcome, { onlyValid }: Pick<Way, 'onlyValid'>): boolean {
  return onlyValid || tally.refused === 0
}

function count({ tally, notable, aside }: Outcome, verdicts: readonly Verdict[], setAside: readonly Aside[]): void {
  aside.push(...setAside)
  for (const verdict of verdicts) {
    tally[verdict.is] += 1
    if (verdict.is !== 'ready') notable.push(verdict)
  }
}
