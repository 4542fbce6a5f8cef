import { commitIfOk, type Tx } from '@/db/transaction'
import { rememberHeadings } from '@/db/writes/imports'
import type { Actor } from '@/lib/access'
import type { ImportKind } from '@/lib/imports/columns'
import { toRemember } from '@/lib/imports/table'
import { NOTHING_YET, type Tally, type Verdict } from '@/lib/imports/verdict'
import type { Job } from '@/lib/jobs/job'
import { conflict, ok, type Result } from '@/lib/result'
import { jobsOf, type Watch } from '../jobs/jobs'
import { today } from '../today'
import { type Draft, dropDraft, rowsFileOf } from './drafts'
import { importInSteps, type Outcome, tryInSteps } from './run'

type Subject = { act: 'try' | 'import'; kind: ImportKind }
type Progress = { total: number; done: number; tally: Tally; notable: Verdict[] }

/** A dry run or an import of a draft; `importId` is null where nothing was taken in. */
export type ImportJob = Job<Subject, Progress, { importId: number | null }>

const jobs = jobsOf<Subject, Progress, { importId: number | null }>('import.run')

export const jobOf = (token: string): ImportJob | undefined => jobs.present(token)
export const cancelJob = (token: string): void => jobs.cancel(token)

/** Starts a dry run or an import of a draft; one at a time for each. It goes on when the page is left. */
export function startJob(tx: Tx, draft: Draft, act: Subject['act'], onlyValid = false): Result<undefined> {
  const started = jobs.start(
    tx,
    {
      subject: { act, kind: draft.kind },
      progress: { total: draft.rows, done: 0, tally: { ...NOTHING_YET }, notable: [] },
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
  const { kind, source, headings, mapping, headingLine } = draft
  const mended = new Map(Object.entries(draft.mended).map(([line, cells]) => [Number(line), cells]))
  const plan = { kind, source, rows: { file: rowsFileOf(draft.token), headingLine, mapping, mended } }
  const tell = ({ tally, notable }: Outcome) =>
    onProgress({
      ...{ total: draft.rows, tally, notable },
      done: tally.ready + tally.incomplete + tally.known + tally.refused,
    })
  commitIfOk(actor, (tx) => rememberHeadings(tx, kind, toRemember(headings, mapping)))
  const watch = { onProgress: tell, signal }
  const outcome =
    act === 'try'
      ? await tryInSteps(actor, plan, today(), watch)
      : await importInSteps(actor, plan, { today: today(), onlyValid }, watch)
  tell(outcome)
  if (outcome.importId !== undefined) dropDraft(draft.token)
  return { importId: outcome.importId ?? null }
}
