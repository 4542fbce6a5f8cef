import { getTranslations } from 'next-intl/server'
import { may } from '@/lib/access'
import type { JobOnPage } from '@/lib/imports/job-on-page'
import { verdictWords } from '@/lib/imports/words'
import { sentencesOf } from '@/lib/sentences'
import { currentActor } from '@/server/gate/session'
import { type Draft, draftOf, rowsFileOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { recordsIn } from '@/server/imports/rows'

const SHOWN = 200

/** How far a dry run or an import has come, and the first rows that are not simply taken in. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const job = jobOf(token)
  const importId = job?.state === 'done' ? job.value.importId : null
  if (!job || (importId === null && !draftOf(actor, token))) return new Response(null, { status: 404 })
  const say = sentencesOf(await getTranslations())
  const draft = draftOf(actor, token)
  const shown = job.state === 'running' ? [] : job.progress.notable.slice(0, SHOWN)
  const cells = draft
    ? cellsOfLines(draft, new Set(shown.flatMap(({ line, is }) => (is === 'refused' ? [line] : []))))
    : new Map()
  const rows = shown.map((verdict) => ({
    line: verdict.line,
    is: verdict.is,
    message: verdictWords(say, job.subject.kind, verdict),
    cells: cells.get(verdict.line),
  }))
  const { total, done, tally, notable } = job.progress
  const onPage: JobOnPage = {
    ...{ act: job.subject.act, state: job.state, total, done, tally, importId, rows, notable: notable.length },
    failure: job.state === 'failed' ? job.failure : null,
  }
  return Response.json(onPage)
}

/** The cells of these lines, one for each heading, as read or as they were mended. */
function cellsOfLines(draft: Draft, lines: ReadonlySet<number>): Map<number, string[]> {
  const found = new Map<number, string[]>()
  if (lines.size === 0) return found
  for (const [line, cells] of recordsIn(rowsFileOf(draft.token))) {
    if (lines.has(line))
      found.set(
        line,
        draft.headings.map((_, index) => (draft.mended[line] ?? cells)[index] ?? ''),
      )
    if (found.size === lines.size) break
  }
  return found
}
