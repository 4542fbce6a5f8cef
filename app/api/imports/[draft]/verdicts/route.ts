import { getTranslations } from 'next-intl/server'
import { may } from '@/lib/access'
import { verdictWords } from '@/lib/imports/words'
import { sentencesOf } from '@/lib/sentences'
import { currentActor } from '@/server/gate/session'
import { draftOf, rowsFileOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { recordsIn } from '@/server/imports/rows'
import { downloadOf } from '@/server/lists/download'
import { xlsxOf } from '@/server/lists/xlsx'

/** The file as it was read, with what the dry run says of each row beside it. */
export async function GET(_request: Request, { params }: { params: Promise<{ draft: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { draft: token } = await params
  const [draft, job] = [draftOf(actor, token), jobOf(token)]
  if (!draft || !job) return new Response(null, { status: 404 })
  const say = sentencesOf(await getTranslations())
  const verdicts = new Map(
    job.progress.notable.map((verdict) => [verdict.line, verdictWords(say, draft.kind, verdict)]),
  )
  function* rows() {
    for (const [line, cells] of recordsIn(rowsFileOf(token))) {
      if (line <= draft!.headingLine) continue
      const padded = draft!.headings.map((_, index) => (draft!.mended[line] ?? cells)[index] ?? '')
      yield [line, verdicts.get(line) ?? say('import.verdict.ready'), ...padded]
    }
  }
  const heads = [say('import.line'), say('import.message'), ...draft.headings]
  return downloadOf(xlsxOf(say('import.result'), heads, rows()), `${say('import.result')}.xlsx`)
}
