import { getTranslations } from 'next-intl/server'
import { annualReport } from '@/db/queries/report/annual-report'
import { may } from '@/lib/access'
import { toDocument } from '@/lib/report/assemble'
import { reportYear } from '@/lib/report/input'
import { renderPdf, UnprintableError } from '@/lib/server/pdf/render-pdf'
import { currentActor } from '@/lib/server/session'

/** The report of the year as PDF. A refusal is a sentence for the reader. */
export async function GET(_request: Request, { params }: { params: Promise<{ year: string }> }) {
  const t = await getTranslations('report')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('pdfForbidden'), { status: 403 })
  const year = reportYear.safeParse((await params).year).data
  if (!year) return new Response(t('noSuchYear'), { status: 404 })
  try {
    const pdf = await renderPdf(toDocument(annualReport(actor, year)))
    return new Response(pdf.slice().buffer, {
      headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error
    return new Response(
      t('pdfUnprintable', { characters: error.characters.map(({ character }) => character).join('、') }),
      { status: 422 },
    )
  }
}
