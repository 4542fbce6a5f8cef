import type { Anonymised } from '@/db/writes/retention'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { breach, ok, type Result } from '@/lib/result'
import { outlast } from '../outlast'
import { anonymiseDue, type Progress } from './anonymise-due'

/** The anonymisation that was started on the settings page last, and how far it is or how it ended. */
export type Job = { progress: Progress; ended?: { done: Anonymised | null } }

// On globalThis, since pages and routes are bundled apart.
const shared = globalThis as typeof globalThis & { retentionJob?: Job }

export function presentJob(): Job | undefined {
  return shared.retentionJob
}

/** Starts anonymising what is due and answers at once; one at a time. It goes on when the page is left. */
export function startJob(actor: Actor, today: PlainDate): Result<undefined> {
  if (shared.retentionJob && !shared.retentionJob.ended) return breach('retentionRunning')
  const job: Job = { progress: { stage: 'anonymising', done: 0, total: 0 } }
  shared.retentionJob = job
  // The transaction in which it is started has to end before the first portion can be written.
  outlast(new Promise((resolve) => setImmediate(() => resolve(run(actor, today, job)))))
  return ok()
}

async function run(actor: Actor, today: PlainDate, job: Job): Promise<void> {
  try {
    const done = await anonymiseDue(actor, today, (progress) => {
      job.progress = progress
    })
    job.ended = { done }
  } catch (error) {
    console.error(error)
    job.ended = { done: null }
  }
}
