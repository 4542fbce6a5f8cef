import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { reportEdition } from '@/db/queries/report/edition'
import { PDF_STANDARDS, REPORT_FILE_FORMATS } from '@/lib/report/formats'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { CHINESE_SENTENCES } from '@/server/imports/sentences'
import { facesNotice } from '@/server/pdf/faces-notice'
import { renderReportFile } from '@/server/report-files/render-report-file'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { oneOf } from './one-of'
import { LOCAL_OPERATOR, openLedger } from './operator'
import { revisionFrom, yearFrom } from './report-words'

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
      copy: { type: 'boolean' },
      out: { type: 'string' },
    },
  })
  const year = yearFrom(positionals)
  const format = oneOf(REPORT_FILE_FORMATS, values.format, '--format')
  const standard = values.standard === undefined ? undefined : oneOf(PDF_STANDARDS, values.standard, '--standard')
  const revision = values.revision === undefined ? undefined : revisionFrom(values.revision)
  if (standard && format !== 'pdf') throw new WrongUsage('--standard is for --format pdf')
  if ((values.records || values.names) && format !== 'xlsx') throw new WrongUsage('--records is for --format xlsx')
  if (values.copy && format !== 'pdf' && format !== 'docx') throw new WrongUsage('--copy is for --format pdf or docx')
  openLedger()
  const source = reportEdition(LOCAL_OPERATOR, { year, revision, copy: values.copy, today: today() })
  if (!source && values.copy) throw new Error(`signer and day of the copy of ${year} have not been filled out`)
  if (!source) throw new Error(`the report of ${year} has no published version ${revision}`)
  const records = values.records ? source.records({ names: values.names === true }) : undefined
  const date = source.publishedOn ?? (standard === 'a-2b' ? today() : undefined)
  const file =
    format === 'xlsx'
      ? await renderXlsx(source.edition, records)
      : Readable.from([await renderReportFile(source.edition, { format, standard, date })])
  const notice = format === 'pdf' ? facesNotice(CHINESE_SENTENCES) : undefined
  if (notice) console.error(notice)
  await pipeline(file, values.out ? createWriteStream(values.out) : process.stdout)
}
