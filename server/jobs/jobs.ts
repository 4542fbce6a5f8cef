import type { Tx } from '@/db/transaction'
import type { Actor, Permission } from '@/lib/access'
import type { Job } from '@/lib/jobs/job'
import { errorOf, log } from '../log'
import { failureOf } from './failure-of'
import { outlast } from './outlast'

/** What a job's work receives: a function to report its progress, and whether it must stop. */
export type Watch<P> = { onProgress: (progress: P) => void; signal: AbortSignal }

/**
 * `work` starts when the transaction has been committed. Once it is told to stop, it undoes what has to be undone and
 * throws the signal's reason (`signal.throwIfAborted()`); work that cannot stop goes on to its end.
 */
type Start<S, P, V> = { subject: S; progress: P; work: (watch: Watch<P>) => Promise<V> }

type Held = { job: Job<unknown, unknown, unknown>; stop: AbortController; endedAt?: number }

// On globalThis, since pages and routes are bundled apart.
const shared = globalThis as typeof globalThis & { jobs?: Map<string, Held> }

function heldJobs(): Map<string, Held> {
  shared.jobs ??= new Map()
  return shared.jobs
}

const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000

/** The jobs of one kind, which need a permission; of those with the same key one runs at a time. */
export function jobsOf<S, P, V>(act: Permission) {
  const idOf = (key: string) => `${act}:${key}`
  return {
    /** The job that was started last under the key, running or ended. */
    present: (key = '') => heldJobs().get(idOf(key))?.job as Job<S, P, V> | undefined,

    /** Answers at once; false where one is running. */
    start(tx: Tx, { subject, progress, work }: Start<S, P, V>, key = ''): boolean {
      if (heldJobs().get(idOf(key))?.job.state === 'running') return false
      tx.afterCommit(() => {
        const { name, staffId } = tx.actor
        const held: Held = {
          job: { subject, startedBy: name, startedAt: tx.at, progress, state: 'running' },
          stop: new AbortController(),
        }
        forgetOld()
        heldJobs().set(idOf(key), held)
        const watch: Watch<P> = {
          onProgress: (progress) => {
            held.job = { ...held.job, progress }
          },
          signal: held.stop.signal,
        }
        outlast(run(held, act, staffId, () => work(watch)))
      })
      return true
    },

    /** Tells the running job to stop; it is cancelled once its work has stopped. */
    cancel: (key = '') => heldJobs().get(idOf(key))?.stop.abort(),

    /** Removes a job that has ended; a running one stays. */
    forget(key = ''): void {
      if (heldJobs().get(idOf(key))?.job.state !== 'running') heldJobs().delete(idOf(key))
    },
  }
}

async function run(held: Held, act: Permission, actor: Actor['staffId'], work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  // Starts after the request has been answered.
  await new Promise(setImmediate)
  try {
    const value = await work()
    held.job = { ...held.job, state: 'done', value }
    log('info', { event: 'job', actor, act, outcome: 'ok', ms: since(begun) })
  } catch (error) {
    if (held.stop.signal.aborted && error === held.stop.signal.reason) {
      held.job = { ...held.job, state: 'cancelled' }
      log('info', { event: 'job', actor, act, outcome: 'cancelled', ms: since(begun) })
    } else {
      held.job = { ...held.job, state: 'failed', failure: failureOf(error) }
      log('error', { event: 'job', actor, act, outcome: 'error', ms: since(begun), error: errorOf(error) })
    }
  }
  held.endedAt = Date.now()
}

function since(begun: number): number {
  return Math.round(performance.now() - begun)
}

/** Removes jobs that ended long ago: no page shows them any more, and they may hold rows of a file. */
function forgetOld(): void {
  for (const [id, { endedAt }] of heldJobs())
    if (endedAt !== undefined && Date.now() - endedAt > FORGOTTEN_AFTER_MS) heldJobs().delete(id)
}
