import { rewriteDatabase } from '@/db/backup/sqlite-process'
import { databaseFile } from '@/db/database-file'
import { type DueCase, retentionPeriod, retentionStanding, rewritingIsOwed } from '@/db/queries/retention'
import { commitPatiently } from '@/db/transaction'
import { dropLapsedChecks } from '@/db/writes/checks'
import { type Anonymised, anonymiseCases, anonymiseMatters, recordRewriting } from '@/db/writes/retention'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { sweepCopies } from '../sweeping'

/** Cases in one transaction: few enough that other writes wait no longer than for a form. */
const CASES_PER_TRANSACTION = 50

export type Progress = { stage: 'anonymising' | 'rewriting'; done: number; total: number }

/**
 * Anonymises all cases that are due, in several transactions with an audit entry each; then rewrites the
 * database file, and removes copies that are of no more use.
 * If it is interrupted, finished transactions stay, and the next run continues with the rest.
 */
export async function anonymiseDue(
  actor: Actor<'settings.retention'>,
  today: PlainDate,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Anonymised> {
  const sum: Anonymised = { cases: 0, applicants: 0, files: 0, matters: 0 }
  await commitPatiently(actor, (tx) => dropLapsedChecks(tx, today))
  const { cases: due } = dueOn(actor, today)
  for (let at = 0; at < due.length; at += CASES_PER_TRANSACTION) {
    const numbers = due.slice(at, at + CASES_PER_TRANSACTION).map(({ number }) => number)
    const { cases, applicants, files } = valueWritten(
      await commitPatiently(actor, (tx) => anonymiseCases(tx, numbers, today)),
    )
    sum.cases += cases
    sum.applicants += applicants
    sum.files += files
    onProgress({ stage: 'anonymising', done: at + numbers.length, total: due.length })
    await new Promise(setImmediate)
  }
  sum.matters = await anonymiseAllMatters(actor, today)
  if (rewritingIsOwed(actor)) {
    onProgress({ stage: 'rewriting', done: 0, total: 0 })
    await rewriteDatabase(databaseFile())
    valueWritten(await commitPatiently(actor, recordRewriting))
  }
  sweepCopies()
  return sum
}

async function anonymiseAllMatters(actor: Actor<'settings.retention'>, today: PlainDate): Promise<number> {
  let sum = 0
  for (;;) {
    const some = await commitPatiently(actor, (tx) => anonymiseMatters(tx, today, CASES_PER_TRANSACTION))
    const { matters } = valueWritten(some)
    if (matters === 0) return sum
    sum += matters
    await new Promise(setImmediate)
  }
}

/** The cases due for anonymisation and how many corrections and suggestions; none if no retention period is set. */
export function dueOn(actor: Actor<'settings.retention'>, today: PlainDate): { cases: DueCase[]; matters: number } {
  const { years } = retentionPeriod(actor)
  if (years === null) return { cases: [], matters: 0 }
  const { due, matters } = retentionStanding(actor, years, today)
  return { cases: due, matters }
}

function valueWritten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`not written: ${result.kind}`)
  return result.value
}
