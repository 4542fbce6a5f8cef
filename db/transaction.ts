import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { conflict, type Refusal, type Result } from '@/lib/result'
import { connection, type Statements } from './client'
import { prepared } from './prepared'
import { submissions } from './schema/ledger'
import { storageFaultOf } from './storage-fault'

declare const handedOut: unique symbol

/** An open write: the statements, and who writes when. Only `commitIfOk` hands one out. */
export type Tx = {
  readonly sql: Statements
  readonly actor: Actor
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Keeps work for the moment after the commit; it is left out where the write is refused or fails. */
  readonly afterCommit: (work: () => void) => void
  readonly [handedOut]: true
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

/**
 * Runs one write as one transaction: committed if the result is ok, undone if it is a refusal or throws.
 * With a submission key, a form that arrives twice is written once and answered alike.
 */
export function commitIfOk<T>(
  actor: Actor,
  write: (tx: Tx) => Result<T>,
  submission?: { key: string; act: string },
): Result<T> {
  const following: (() => void)[] = []
  try {
    const written = connection().transaction(
      (sql) => {
        const afterCommit = (work: () => void) => void following.push(work)
        const open: Omit<Tx, typeof handedOut> = { sql, actor, at: new Date().toISOString(), afterCommit }
        const tx = open as Tx
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
    for (const work of following) work()
    return written
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    // What a form refers to, such as a section, was removed after the form was opened.
    if (isMissingReference(error)) return conflict
    throw error
  }
}

function isMissingReference(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** Notes what nobody waits for, such as when a session was last seen: left out while the database takes no writes. */
export function noteIfPossible(actor: Actor, write: (tx: Tx) => Result<undefined>): void {
  try {
    commitIfOk(actor, write)
  } catch (error) {
    if (!storageFaultOf(error)) throw error
  }
}

function earlierValue<T>(tx: Tx, submission: { key: string; act: string }): Result<T> | undefined {
  const row = tx.sql.select().from(submissions).where(eq(submissions.key, submission.key)).get()
  if (!row) return undefined
  // A key that was given with another act is nobody's form.
  return row.act === submission.act ? { ok: true, value: JSON.parse(row.value) as T } : conflict
}

const savepoint = {
  open: prepared((_, driver) => driver.prepare('SAVEPOINT step')),
  undo: prepared((_, driver) => driver.prepare('ROLLBACK TO step')),
  close: prepared((_, driver) => driver.prepare('RELEASE step')),
}

/** One step of a longer write: undone alone if it is refused. */
export function attempt<T>(tx: Tx, write: () => Result<T>): Result<T> {
  savepoint.open(tx.sql).run()
  const result = write()
  if (!result.ok) savepoint.undo(tx.sql).run()
  savepoint.close(tx.sql).run()
  return result
}
