import { buffer } from 'node:stream/consumers'
import { getTranslations } from 'next-intl/server'
import { checkVerdictsOn } from '@/db/queries/checks'
import { type Actor, may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { withVerdicts } from '@/lib/reports-check/verdict'
import { slipDocument } from '@/lib/reports-read/slip-document'
import { type NamedReport, SLIP_HEADS, slipRows } from '@/lib/reports-read/slip-list'
import { currentActor } from '@/server/gate/session'
import { xlsxOf } from '@/server/lists/xlsx'
import { type Check, checkOf, checksOf, contentOfCheck } from '@/server/reports-check/checks'
import { today } from '@/server/today'

const TITLE = '问题清单'

/** 问题清单 of one checked report, or of all that the actor sees, as a document or a workbook. */
export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'check.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { format } = await params
  const token = new URL(request.url).searchParams.get('check')
  const one = token === null ? undefined : checkOf(actor, token, today())
  if ((format !== 'docx' && format !== 'xlsx') || (token !== null && !one)) {
    const t = await getTranslations('checker')
    return new Response(t('gone'), { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
  const reports = (one ? [one] : checksOf(actor, today())).map((check) => namedReport(actor, check))
  const bytes =
    format === 'docx' ? await slipDocument(reports) : await buffer(xlsxOf(TITLE, SLIP_HEADS, reports.flatMap(slipRows)))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': REPORT_FORMATS[format].type,
      'content-disposition': contentDisposition(`${TITLE}.${format}`),
      'cache-control': 'no-store',
    },
  })
}

function namedReport(actor: Actor<'check.run'>, check: Check): NamedReport {
  const { report, assessment } = contentOfCheck(actor, check).checked
  const { organ, year } = report
  const kept = organ === null || year === null ? [] : checkVerdictsOn(actor, organ, year)
  const verdicts = new Map(
    withVerdicts(assessment.findings, kept).flatMap(({ id, verdict }) => (verdict ? [[id, verdict] as const] : [])),
  )
  return { file: check.file, report, assessment, verdicts }
}
