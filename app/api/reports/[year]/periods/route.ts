import { buffer } from 'node:stream/consumers'
import { getTranslations } from 'next-intl/server'
import { organOf } from '@/db/queries/organ'
import { periodView } from '@/db/queries/report/period-view'
import { may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { reportFileName } from '@/lib/report/draft-mark'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { reportYear } from '@/lib/report/input'
import { periodDocument, periodQuery } from '@/lib/report/period-document'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/** The tables of a part of a year, or of all its parts side by side, as a workbook. A refusal is a sentence for the reader. */
export async function GET(request: Request, { params }: { params: Promise<{ year: string }> }) {
  const t = await getTranslations('reportFile')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const year = reportYear.safeParse((await params).year).data
  const query = periodQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = year && periodView(actor, year, query, { today: today(), whole: true })
  if (!shown) return new Response(t('unknown'), { status: 404 })
  const document = periodDocument(organOf(actor).fullName, year, shown.days, shown.tables)
  const { extension, type } = REPORT_FORMATS.xlsx
  // Whole, since a stream of it throws where nobody can catch once somebody takes the file no more.
  return new Response(new Uint8Array(await buffer(await renderXlsx({ document }))), {
    headers: {
      'content-type': type,
      'content-disposition': contentDisposition(`${reportFileName(document)}.${extension}`),
      'cache-control': 'no-store',
    },
  })
}
