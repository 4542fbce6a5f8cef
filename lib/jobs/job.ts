import type { StorageFault } from '../result'

/** Why a job failed, each with its sentence under `job.failure`: what the disk or the database refused, or a fault of the software. */
export type JobFailure = StorageFault | 'unexpected'

type JobState<V> =
  | { state: 'running' }
  | { state: 'done'; value: V }
  | { state: 'failed'; failure: JobFailure }
  | { state: 'cancelled' }

/** Work that goes on after its request was answered: on what, by whom and since when (ISO 8601), how far it is, how it ended. */
export type Job<S, P, V> = { subject: S; startedBy: string; startedAt: string; progress: P } & JobState<V>

export function hasEnded({ state }: { state: Job<unknown, unknown, unknown>['state'] }): boolean {
  return state !== 'running'
}
