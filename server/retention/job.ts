import type { Tx } from '@/db/transaction'
import type { Anonymised } from '@/db/writes/retention'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Job } from '@/lib/jobs/job'
import { breach, ok, type Result } from '@/lib/result'
import { jobsOf } from '../jobs/jobs'
import { anonymiseDue, type Progress } from './anonymise-due'

/** The anonymisation that was started on the settings page last, and how far it is or what it came to. */
export type RetentionJob = Job<undefined, Progress, Anonymised>

const jobs = jobsOf<undefined, Progress, Anonymised>('settings.retention')

export function presentJob(): RetentionJob | undefined {
  return jobs.present()
}

/** Starts anonymising what is due and answers at once; one at a time. It goes on when the page is left. */
export function startJob(tx: Tx<Actor<'settings.retention'>>, today: PlainDate): Result<undefined> {
  const started = jobs.start(tx, {
    subject: undefined,
    progress: { stage: 'anonymising', done: 0, total: 0 },
    work: ({ onProgress }) => anonymiseDue(tx.actor, today, onProgress),
  })
  return started ? ok() : breach('retentionRunning')
}
