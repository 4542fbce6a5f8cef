import { may } from '@/lib/access'
import { lackingWords, unknownWords } from '@/lib/imports/summary'
import type { Verdict } from '@/lib/imports/verdict'
import { rowWords, verdictWords, type Wording } from '@/lib/imports/words'
import { currentActor } from '@/server/gate/session'
import { draftOf, planOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/jobs'
import { cellsUnder } from '@/server/imports/rows'
import { readersSentences } from '@/server/imports/sentences'

const VERDICTS_SHOWN = 200

/** The progress of a dry run or an import, and the first rows that were refused, incomplete or already known. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const job = jobOf(token)
  if (!job || (job.importId === null && !draftOf(actor, token))) return new Response(null, { status: 404 })
  const say = await readersSentences()
  const draft = draftOf(actor, token)
  const wording: Wording = { say, kind: job.kind, sheets: job.sheets }
  const ended = job.state !== 'running'
  // What has to be mended comes first.
  const shown = ended ? job.notable.toSorted((a, b) => RANK[a.is] - RANK[b.is]).slice(0, VERDICTS_SHOWN) : []
  const refused = new Set(shown.flatMap(({ line, is }) => (is === 'refused' ? [line] : [])))
  const cells = draft ? cellsUnder(planOf(draft).rows, refused) : new Map<number, string[]>()
  const rows = shown.map((verdict) => ({
    line: verdict.line,
    row: rowWords(wording, verdict.line),
    is: verdict.is,
    like: verdict.is === 'known' && verdict.like !== undefined,
    message: verdictWords(wording, verdict),
    cells: cells.get(verdict.line),
  }))
  const aside = ended
    ? job.aside.slice(0, VERDICTS_SHOWN).map(({ line, reason, text }) => ({
        row: rowWords(wording, line),
        reason: say(`import.aside.${reason}`),
        text,
      }))
    : []
  const { act, state, total, done, tally, importId, reason } = job
  const notes = ended
    ? { words: unknownWords(job.notable), lacking: lackingWords(say, job.notable) ?? '', asideCount: job.aside.length }
    : { words: [], lacking: '', asideCount: 0 }
  return Response.json({
    ...{ act, state, total, done, tally, importId, reason, rows, aside, ...notes },
    notable: job.notable.length,
  })
}

const RANK: Record<Verdict['is'], number> = { refused: 0, known: 1, incomplete: 2, ready: 3 }
