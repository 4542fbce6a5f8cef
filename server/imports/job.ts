import { commitWhenFree, type Tx } from '@/db/transaction'
import { rememberHeadings, rememberWords } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { ImportKind } from '@/lib/imports/columns'
import type { Aside } from '@/lib/imports/odd-rows'
import { toRemember } from '@/lib/imports/table'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import type { Job } from '@/lib/jobs/job'
import { conflict, ok, type Result } from '@/lib/result'
import { jobsOf, type Watch } from '../jobs/jobs'
import { today } from '../today'
import { type Draft, dropDraft, planOf } from './drafts'
import { importInSteps, type Outcome, tryInSteps } from './run'

type Subject = {
  act: 'try' | 'import'
  kind: ImportKind
  /** The names of the file's sheets, in which the rows stand. */
  sheets: { name: string }[]
}
type Progress = { total: number; done: number; tally: Tally; notable: Verdict[]; aside: Aside[] }

/** A dry run or an import of a draft; `importId` is null where nothing was taken in. */
export type ImportJob = Job<Subject, Progress, { importId: number | null }>

const jobs = jobsOf<Subject, Progress, { importId: number | null }>('import.run')

export const jobOf = (token: string): ImportJob | undefined => jobs.present(token)
export const cancelJob = (token: string): void => jobs.cancel(token)
/** Drops a dry run whose draft was changed since, so that it no longer says what would be taken in. */
export const forgetJob = (token: string): void => jobs.forget(token)

/** Starts a dry run or an import of a draft; one at a time for each. It goes on when the page is left. */
export function startJob(tx: Tx, draft: Draft, act: Subject['act'], onlyValid = false): Result<undefined> {
  const started = jobs.start(
    tx,
    {
      subject: { act, kind: draft.kind, sheets: draft.sheets.map(({ name }) => ({ name })) },
      progress: { total: draft.rows, done: 0, tally: { ...NOTHING_YET }, notable: [], aside: [] },
      work: (watch) => work(tx.actor, draft, { act, onlyValid }, watch),
    },
    draft.token,
  )
  return started ? ok() : conflict
}

async function work(
  actor: Actor,
  draft: Draft,
  { act, onlyValid }: { act: Subject['act']; onlyValid: boolean },
  { onProgress, signal }: Watch<Progress>,
): Promise<{ importId: number | null }> {
  const { kind, headings, mapping, words } = draft
  const tell = ({ tally, notable, aside }: Outcome) =>
    onProgress({
      total: draft.rows,
      tally,
      notable,
      aside,
      done: tally.ready + tally.incomplete + tally.known + tally.refused + aside.length,
    })
  await commitWhenFree(actor, (tx) => rememberHeadings(tx, kind, toRemember(kind, headings, mapping)))
  await commitWhenFree(actor, (tx) => rememberWords(tx, kind, words))
  const watch = { onProgress: tell, signal }
  const outcome =
    act === 'try'
      ? await tryInSteps(actor, planOf(draft), today(), watch)
      : await importInSteps(actor, planOf(draft), { today: today(), onlyValid }, watch)
  tell(outcome)
  if (outcome.importId !== undefined) dropDraft(draft.token)
  return { importId: outcome.importId ?? null }
}
