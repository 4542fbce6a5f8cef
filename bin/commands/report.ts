import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annualReport } from '@/db/queries/report/annual-report'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/formats'
import { type AnnualReport, toDocument } from '@/lib/report/assemble'
import { reportJson } from '@/lib/report/render/json'
import { renderPdf } from '@/lib/server/pdf/render-pdf'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR, openLedger } from './operator'

const RENDERERS: Record<string, (report: AnnualReport) => Promise<Uint8Array | string>> = {
  json: async (report) => `${JSON.stringify(reportJson(report), null, 2)}\n`,
  pdf: (report) => renderPdf(toDocument(report)),
}

/** Writes the report of a year to a file, or to standard output. */
export async function report(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  })
  const year = yearFrom(positionals)
  const render = RENDERERS[values.format ?? '']
  if (!render) throw new WrongUsage('--format must be json or pdf')
  openLedger()
  const bytes = await render(annualReport(LOCAL_OPERATOR, year))
  if (values.out) writeFileSync(values.out, bytes)
  else await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()))
}

function yearFrom([text, ...more]: string[]): number {
  if (text === undefined || more.length > 0 || !/^\d{4}$/.test(text))
    throw new WrongUsage('a year is needed, such as 2023')
  const year = Number(text)
  if (year < FIRST_REPORT_YEAR) throw new WrongUsage(`reports in the national form begin with ${FIRST_REPORT_YEAR}`)
  return year
}
