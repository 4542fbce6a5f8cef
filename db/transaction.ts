import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { Actor, Visitor } from '@/lib/access'
import { conflict, type Refusal, type Result } from '@/lib/result'
import { connection, type Statements, withoutWaiting } from './client'
import { prepared } from './prepared'
import { submissions } from './schema/ledger'
import { storageFaultOf } from './storage-fault'

declare const handedOut: unique symbol

type Writer = Actor | Visitor

/** An open write: its statements, actor and time. Only `commitIfOk` creates one. */
export type Tx<A extends Writer = Actor> = {
  readonly sql: Statements
  readonly actor: A
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Runs `work` after the commit; not if the write is refused or fails. */
  readonly afterCommit: (work: () => void) => void
  readonly [handedOut]: true
}

/** A write by a member of the staff or by a visitor who has not signed in. */
export type AnyTx = Tx<Writer>

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

const RETRY_AFTER_MS = 40
const PATIENCE_SECONDS = 5
/** How long a background job waits while another process writes. */
const PATIENCE_OF_JOBS_MS = 10 * 60_000

const patienceOfFormsMs = () => Number(process.env.LEDGER_BUSY_SECONDS || PATIENCE_SECONDS) * 1000

/**
 * As `commitIfOk`, in a process that serves others: while another process writes, it waits beside the event loop and tries
 * again. After `patienceMs` (for a form `LEDGER_BUSY_SECONDS`, five unless set) it throws that the database is busy.
 */
export async function commitWhenFree<T, A extends Writer>(
  actor: A,
  write: (tx: Tx<A>) => Result<T>,
  submission?: { key: string; act: string },
  patienceMs = patienceOfFormsMs(),
): Promise<Result<T>> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    let writeStarted = false
    const writeMarked = (tx: Tx<A>) => {
      writeStarted = true
      return write(tx)
    }
    try {
      return withoutWaiting(() => commitIfOk(actor, writeMarked, submission))
    } catch (error) {
      if (writeStarted || storageFaultOf(error) !== 'busy' || performance.now() > giveUpAt) throw error
    }
    // Random delays, so that waiting writes do not all retry at the same moment.
    await sleep(RETRY_AFTER_MS * (0.5 + Math.random()))
  }
}

/** As `commitWhenFree`, for a background job, which waits longer than a form. */
export function commitPatiently<T, A extends Writer>(actor: A, write: (tx: Tx<A>) => Result<T>): Promise<Result<T>> {
  return commitWhenFree(actor, write, undefined, PATIENCE_OF_JOBS_MS)
}

/**
 * Runs one write as one transaction: committed if the result is ok, undone if it is a refusal or throws. Where another
 * process writes, it blocks as long as its connection waits: only for processes that answer no requests.
 * With a submission key, a form that arrives twice is written once and answered alike.
 */
export function commitIfOk<T, A extends Writer>(
  actor: A,
  write: (tx: Tx<A>) => Result<T>,
  submission?: { key: string; act: string },
): Result<T> {
  const afterCommitWork: (() => void)[] = []
  const outcome = committed(actor, write, submission, (work) => void afterCommitWork.push(work))
  // Outside the transaction's own handling of errors: what was committed is never answered as a conflict.
  if (outcome.ok) for (const work of afterCommitWork) work()
  return outcome
}

function committed<T, A extends Writer>(
  actor: A,
  write: (tx: Tx<A>) => Result<T>,
  submission: { key: string; act: string } | undefined,
  afterCommit: Tx['afterCommit'],
): Result<T> {
  try {
    return connection().transaction(
      (sql) => {
        const open: Omit<Tx<A>, typeof handedOut> = { sql, actor, at: new Date().toISOString(), afterCommit }
        const tx = open as Tx<A>
        const earlier = submission && earlierValue<T>(tx, submission)
        if (earlier?.ok === false) throw new Refused(earlier)
        if (earlier) return earlier
        const result = write(tx)
        if (!result.ok) throw new Refused(result)
        if (submission) {
          const value = JSON.stringify(result.value ?? null)
          tx.sql
            .insert(submissions)
            .values({ ...submission, value, at: tx.at })
            .run()
        }
        return result
      },
      { behavior: 'immediate' },
    )
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    // A foreign key failed: a record that the form refers to, such as a section, was removed after the form was opened.
    if (isMissingReference(error)) return conflict
    throw error
  }
}

function isMissingReference(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** A write that may be skipped, such as when a session was last used: skipped at once while the database is locked. */
export function noteIfPossible<A extends Writer>(actor: A, write: (tx: Tx<A>) => Result<undefined>): void {
  try {
    withoutWaiting(() => commitIfOk(actor, write))
  } catch (error) {
    if (!storageFaultOf(error)) throw error
  }
}

const submissionOfKey = prepared((statements) =>
  statements
    .select()
    .from(submissions)
    .where(eq(submissions.key, sql.placeholder('key')))
    .prepare(),
)

function earlierValue<T>(tx: AnyTx, submission: { key: string; act: string }): Result<T> | undefined {
  const row = submissionOfKey(tx.sql).get({ key: submission.key })
  if (!row) return undefined
  // A key that was used for another act does not come from a form.
  return row.act === submission.act ? { ok: true, value: JSON.parse(row.value) as T } : conflict
}

const savepoint = {
  open: prepared((_, driver) => driver.prepare('SAVEPOINT step')),
  undo: prepared((_, driver) => driver.prepare('ROLLBACK TO step')),
  close: prepared((_, driver) => driver.prepare('RELEASE step')),
}

/** One step of a longer write, in a savepoint: only the step is undone if it is refused. */
export function attempt<T>(tx: Tx, write: () => Result<T>): Result<T> {
  savepoint.open(tx.sql).run()
  const result = write()
  if (!result.ok) savepoint.undo(tx.sql).run()
  savepoint.close(tx.sql).run()
  return result
}
