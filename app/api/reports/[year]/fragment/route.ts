import { getTranslations } from 'next-intl/server'
import { reportEdition } from '@/db/queries/report/edition'
import { may } from '@/lib/access'
import { reportAddress } from '@/lib/report/input'
import { renderHtmlFragment } from '@/lib/report/render/html-fragment'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The report of the year as HTML to be pasted into the editor of a website. A refusal is a sentence for the reader. */
export async function GET(request: Request, { params }: { params: Promise<{ year: string }> }) {
  const t = await getTranslations('reportFile')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const options = Object.fromEntries(new URL(request.url).searchParams)
  const input = reportAddress.safeParse({ ...options, ...(await params) })
  const source = input.success ? reportEdition(actor, { ...input.data, today: today() }) : undefined
  if (!source) return new Response(t('unknown'), { status: 404 })
  // Plain text, so that a browser that opens the address shows it and does not run it.
  return new Response(await renderHtmlFragment(source.edition.document), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
