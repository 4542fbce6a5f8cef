import { getTranslations } from 'next-intl/server'
import { reportEdition } from '@/db/queries/report/edition'
import { may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { reportFileName } from '@/lib/report/draft-mark'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { reportFileInput } from '@/lib/report/input'
import { currentActor } from '@/server/gate/session'
import { UnprintableError } from '@/server/pdf/render-pdf'
import { renderReportFile } from '@/server/report-files/render-report-file'
import { today } from '@/server/today'

type Props = { params: Promise<{ year: string; format: string }> }

/** The report of the year as a file. A refusal is a sentence for the reader. */
export async function GET(request: Request, { params }: Props) {
  const t = await getTranslations('reportFile')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const options = Object.fromEntries(new URL(request.url).searchParams)
  const input = reportFileInput.safeParse({ ...options, ...(await params) })
  if (!input.success) return new Response(t('unknown'), { status: 404 })
  const { year, revision, format, standard, records } = input.data
  const source = reportEdition(actor, { year, revision, today: today() })
  if (!source) return new Response(t('unknown'), { status: 404 })
  try {
    const file = await renderReportFile(source.edition, {
      format,
      standard,
      records: format === 'xlsx' && records ? source.records({ names: false }) : undefined,
      date: source.publishedOn ?? (standard === 'a-2b' ? today() : undefined),
      signal: request.signal,
    })
    const name = `${reportFileName(source.edition.document, revision)}.${REPORT_FORMATS[format].extension}`
    const headers = {
      'content-type': REPORT_FORMATS[format].type,
      'content-disposition': contentDisposition(name),
      'cache-control': 'no-store',
    }
    return new Response(file.slice().buffer, { headers })
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 })
    if (!(error instanceof UnprintableError)) throw error
    const characters = error.characters.map(({ character, place }) => `${place}“${character}”`).join('；')
    return new Response(t('unprintable', { characters }), { status: 422 })
  }
}
