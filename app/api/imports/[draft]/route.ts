import { may } from '@/lib/access'
import type { JobOnPage } from '@/lib/imports/job-on-page'
import { lackingWords, unknownWords } from '@/lib/imports/summary'
import type { Verdict } from '@/lib/imports/verdict'
import { rowWords, verdictWords, type Wording } from '@/lib/imports/words'
import { currentActor } from '@/server/gate/session'
import { draftOf, planOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { cellsUnder } from '@/server/imports/rows'
import { readersSentences } from '@/server/imports/sentences'

const VERDICTS_SHOWN = 200

/** The progress of a dry run or an import, and the first rows that were refused, incomplete or already known. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const job = jobOf(token)
  const importId = job?.state === 'done' ? job.value.importId : null
  if (!job || (importId === null && !draftOf(actor, token))) return new Response(null, { status: 404 })
  const say = await readersSentences()
  const draft = draftOf(actor, token)
  const { notable, aside: setAside, ...progress } = job.progress
  const wording: Wording = { say, kind: job.subject.kind, sheets: job.subject.sheets }
  const ended = job.state !== 'running'
  // What has to be mended comes first.
  const shown = ended ? notable.toSorted((a, b) => RANK[a.is] - RANK[b.is]).slice(0, VERDICTS_SHOWN) : []
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
    ? setAside.slice(0, VERDICTS_SHOWN).map(({ line, reason, text }) => ({
        row: rowWords(wording, line),
        reason: say(`import.aside.${reason}`),
        text,
      }))
    : []
  const notes = ended
    ? { words: unknownWords(notable), lacking: lackingWords(say, notable) ?? '', asideCount: setAside.length }
    : { words: [], lacking: '', asideCount: 0 }
  const onPage: JobOnPage = {
    ...{ act: job.subject.act, state: job.state, ...progress, importId, rows, aside, ...notes },
    failure: job.state === 'failed' ? job.failure : null,
    notable: notable.length,
  }
  return Response.json(onPage)
}

const RANK: Record<Verdict['is'], number> = { refused: 0, known: 1, incomplete: 2, ready: 3 }
