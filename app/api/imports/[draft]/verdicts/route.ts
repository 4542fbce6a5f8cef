import { may } from '@/lib/access'
import { placeOf } from '@/lib/imports/lines'
import { rowWords, verdictWords, type Wording } from '@/lib/imports/words'
import { REPORT_FORMATS } from '@/lib/report/formats'
import type { OnProgress } from '@/server/exports/asked'
import { counted } from '@/server/exports/counted'
import { sendOpened } from '@/server/exports/send-file'
import { currentActor } from '@/server/gate/session'
import { draftOf, planOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { aligned, recordsIn } from '@/server/imports/rows'
import { readersSentences } from '@/server/imports/sentences'
import { xlsxOf } from '@/server/lists/xlsx'

/** The file as it was read, with the dry run's result beside each row. */
export async function GET(request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const [draft, job] = [draftOf(actor, token), jobOf(token)]
  if (!draft || !job) return new Response(null, { status: 404 })
  const say = await readersSentences()
  const wording: Wording = { say, kind: draft.kind, sheets: draft.sheets }
  const { notable, aside, total } = job.progress
  const { file, mended } = planOf(draft).rows
  const align = aligned(draft)
  function* rows() {
    const verdicts = new Map(notable.map((verdict) => [verdict.line, verdict]))
    const reasons = new Map(aside.map(({ line, reason }) => [line, reason]))
    for (const [line, cells] of recordsIn(file)) {
      const sheet = placeOf(line).sheet
      if (!draft!.taken.includes(sheet) || line <= draft!.sheets[sheet]!.headingLine) continue
      const [reason, verdict] = [reasons.get(line), verdicts.get(line)]
      const judged = verdict ? verdictWords(wording, verdict) : say('import.verdict.ready')
      const says = reason ? say(`import.aside.${reason}`) : judged
      yield [rowWords(wording, line), says, ...align(line, mended?.get(line), cells)]
    }
  }
  const title = say('import.result')
  const heads = [say('import.line'), say('import.message'), ...draft.headings]
  const open = async () => ({
    name: `${title}.xlsx`,
    type: REPORT_FORMATS.xlsx.type,
    personal: false,
    write: async (onProgress: OnProgress) =>
      xlsxOf(
        title,
        heads,
        counted(rows(), (done) => onProgress(done, total)),
      ),
    end: () => {},
  })
  return sendOpened(open, { request, actor, act: 'import.run', none: () => new Response(null, { status: 404 }) })
}
