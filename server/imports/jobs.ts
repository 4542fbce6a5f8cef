import { commitWhenFree } from '@/db/transaction'
import { rememberHeadings, rememberWords } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { ImportKind } from '@/lib/imports/columns'
import type { Aside } from '@/lib/imports/odd-rows'
import { toRemember } from '@/lib/imports/table'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import { outlast } from '../outlast'
import { today } from '../today'
import { type Draft, dropDraft, planOf } from './drafts'
import { importInSteps, type Outcome, tryInSteps } from './run'

/** A dry run or an import that runs, or has run, for a draft. */
export type Job = {
  act: 'try' | 'import'
  kind: ImportKind
  state: 'running' | 'done' | 'cancelled' | 'failed'
  total: number
  done: number
  tally: Tally
  notable: Verdict[]
  aside: Aside[]
  /** The names of the file's sheets, in which the rows stand. */
  sheets: { name: string }[]
  importId: number | null
  reason: string
}

// On globalThis, or each reload in development would lose them.
const held = globalThis as { importJobs?: Map<string, Job> }
const jobs = () => {
  held.importJobs ??= new Map()
  return held.importJobs
}

export function jobOf(token: string): Job | undefined {
  return jobs().get(token)
}

/** A dry run that no longer says what would be taken in. */
export function forgetJob(token: string): void {
  jobs().delete(token)
}

export function cancelJob(token: string): void {
  const job = jobs().get(token)
  if (job?.state === 'running') job.state = 'cancelled'
}

/** Starts a dry run or an import of a draft; one at a time for each. It goes on when the page is left. */
export function startJob(actor: Actor, draft: Draft, act: Job['act'], onlyValid: boolean): Job {
  const running = jobOf(draft.token)
  if (running?.state === 'running') return running
  const job: Job = {
    ...{ act, kind: draft.kind, state: 'running', total: draft.rows, done: 0 },
    ...{ tally: { ...NOTHING_YET }, notable: [], aside: [], importId: null, reason: '' },
    sheets: draft.sheets.map(({ name }) => ({ name })),
  }
  jobs().set(draft.token, job)
  const ended = work(actor, draft, job, onlyValid).catch((error: unknown) => {
    job.state = 'failed'
    job.reason = error instanceof Error ? error.message : String(error)
  })
  outlast(ended)
  return job
}

async function work(actor: Actor, draft: Draft, job: Job, onlyValid: boolean): Promise<void> {
  const { kind, headings, mapping, words } = draft
  const plan = planOf(draft)
  const watch = {
    isCancelled: () => job.state === 'cancelled',
    onProgress: ({ tally, notable, aside }: Outcome) => {
      job.done = tally.ready + tally.incomplete + tally.known + tally.refused + aside.length
      Object.assign(job, { tally, notable, aside })
    },
  }
  await commitWhenFree(actor, (tx) => rememberHeadings(tx, kind, toRemember(kind, headings, mapping)))
  await commitWhenFree(actor, (tx) => rememberWords(tx, kind, words))
  const outcome =
    job.act === 'try'
      ? await tryInSteps(actor, plan, today(), watch)
      : await importInSteps(actor, plan, { today: today(), onlyValid }, watch)
  watch.onProgress(outcome)
  job.importId = outcome.importId ?? null
  if (job.state === 'running') job.state = 'done'
  if (job.importId !== null) dropDraft(draft.token)
}
