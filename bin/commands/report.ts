import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { reportEdition } from '@/db/queries/report/edition'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import { PDF_STANDARDS, REPORT_FILE_FORMATS } from '@/lib/report/formats'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { renderReportFile } from '@/server/report-files/render-report-file'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { oneOf } from './one-of'
import { LOCAL_OPERATOR, openLedger } from './operator'

/** Writes the report of a year to a file, or to standard output. */
export async function report(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      revision: { type: 'string' },
      standard: { type: 'string' },
      records: { type: 'boolean' },
      names: { type: 'boolean' },
      out: { type: 'string' },
    },
  })
  const year = yearFrom(positionals)
  const format = oneOf(REPORT_FILE_FORMATS, values.format, '--format')
  const standard = values.standard === undefined ? undefined : oneOf(PDF_STANDARDS, values.standard, '--standard')
  const revision = values.revision === undefined ? undefined : revisionFrom(values.revision)
  if (standard && format !== 'pdf') throw new WrongUsage('--standard is for --format pdf')
  if ((values.records || values.names) && format !== 'xlsx') throw new WrongUsage('--records is for --format xlsx')
  openLedger()
  const source = reportEdition(LOCAL_OPERATOR, { year, revision, today: today() })
  if (!source) throw new Error(`the report of ${year} has no published version ${revision}`)
  const records = values.records ? source.records({ names: values.names === true }) : undefined
  const date = source.publishedOn ?? (standard === 'a-2b' ? today() : undefined)
  const file =
    format === 'xlsx'
      ? await renderXlsx(source.edition, records)
      : Readable.from([await renderReportFile(source.edition, { format, standard, date })])
  await pipeline(file, values.out ? createWriteStream(values.out) : process.stdout)
}

function revisionFrom(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new WrongUsage('--revision is a number, such as 1')
  return Number(text)
}

function yearFrom([text, ...more]: string[]): number {
  if (text === undefined || more.length > 0 || !/^\d{4}$/.test(text))
    throw new WrongUsage('a year is needed, such as 2023')
  const year = Number(text)
  if (year < FIRST_REPORT_YEAR) throw new WrongUsage(`reports in the national form begin with ${FIRST_REPORT_YEAR}`)
  return year
}
