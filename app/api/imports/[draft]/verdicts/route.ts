import { may } from '@/lib/access'
import { placeOf } from '@/lib/imports/lines'
import { rowWords, verdictWords, type Wording } from '@/lib/imports/words'
import { currentActor } from '@/server/gate/session'
import { draftOf, planOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { aligned, recordsIn } from '@/server/imports/rows'
import { readersSentences } from '@/server/imports/sentences'
import { downloadOf } from '@/server/lists/download'
import { xlsxOf } from '@/server/lists/xlsx'

/** The file as it was read, with the dry run's result beside each row. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const [draft, job] = [draftOf(actor, token), jobOf(token)]
  if (!draft || !job) return new Response(null, { status: 404 })
  const say = await readersSentences()
  const wording: Wording = { say, kind: draft.kind, sheets: draft.sheets }
  const verdicts = new Map(job.progress.notable.map((verdict) => [verdict.line, verdictWords(wording, verdict)]))
  for (const { line, reason } of job.progress.aside) verdicts.set(line, say(`import.aside.${reason}`))
  const { file, mended } = planOf(draft).rows
  const align = aligned(draft)
  function* rows() {
    for (const [line, cells] of recordsIn(file)) {
      const sheet = placeOf(line).sheet
      if (!draft!.taken.includes(sheet) || line <= draft!.sheets[sheet]!.headingLine) continue
      const says = verdicts.get(line) ?? say('import.verdict.ready')
      yield [rowWords(wording, line), says, ...align(line, mended?.get(line), cells)]
    }
  }
  const heads = [say('import.line'), say('import.message'), ...draft.headings]
  return downloadOf(xlsxOf(say('import.result'), heads, rows()), `${say('import.result')}.xlsx`)
}
