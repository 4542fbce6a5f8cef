import { getTranslations } from 'next-intl/server'
import { may } from '@/lib/access'
import { type Sentences, verdictWords } from '@/lib/imports/words'
import { currentActor } from '@/server/gate/session'
import { type Draft, draftOf, rowsFileOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/jobs'
import { recordsIn } from '@/server/imports/rows'

const VERDICTS_SHOWN = 200

/** The progress of a dry run or an import, and the first rows that were refused, incomplete or already known. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const job = jobOf(token)
  if (!job || (job.importId === null && !draftOf(actor, token))) return new Response(null, { status: 404 })
  const say = (await getTranslations()) as unknown as Sentences
  const draft = draftOf(actor, token)
  const verdicts = job.state === 'running' ? [] : job.notable.slice(0, VERDICTS_SHOWN)
  const cells = draft
    ? cellsOfLines(draft, new Set(verdicts.flatMap(({ line, is }) => (is === 'refused' ? [line] : []))))
    : new Map()
  const rows = verdicts.map((verdict) => ({
    line: verdict.line,
    is: verdict.is,
    message: verdictWords(say, job.kind, verdict),
    cells: cells.get(verdict.line),
  }))
  const { act, state, total, done, tally, importId, reason } = job
  return Response.json({ act, state, total, done, tally, importId, reason, rows, notable: job.notable.length })
}

/** The cells of these lines, one for each heading, as read or as they were mended. */
function cellsOfLines(draft: Draft, lines: ReadonlySet<number>): Map<number, string[]> {
  const cellsOf = new Map<number, string[]>()
  if (lines.size === 0) return cellsOf
  for (const [line, cells] of recordsIn(rowsFileOf(draft.token))) {
    if (lines.has(line))
      cellsOf.set(
        line,
        draft.headings.map((_, index) => (draft.mended[line] ?? cells)[index] ?? ''),
      )
    if (cellsOf.size === lines.size) break
  }
  return cellsOf
}
