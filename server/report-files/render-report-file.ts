import { buffer } from 'node:stream/consumers'
import type { PlainDate } from '@/lib/dates'
import type { ReportEdition } from '@/lib/report/edition'
import type { ListedFigure } from '@/lib/report/figure-records'
import type { PdfStandard, ReportFileFormat } from '@/lib/report/formats'
import { renderCsv } from '@/lib/report/render/csv'
import { renderDocx } from '@/lib/report/render/docx'
import { renderHtml } from '@/lib/report/render/html'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { renderPdf } from '../pdf/render-pdf'

export type ReportFile = {
  format: ReportFileFormat
  standard?: PdfStandard
  /** The creation date in a PDF's metadata. */
  date?: PlainDate
  /** For a workbook: the records behind its figures. */
  records?: Iterable<ListedFigure>
  /** Cancels the making of a PDF. */
  signal?: AbortSignal
}

/** The report as a file in one of its formats. Throws `UnprintableError` if no font has a character of a PDF. */
export async function renderReportFile(edition: ReportEdition, file: ReportFile): Promise<Uint8Array> {
  const { document, data } = edition
  switch (file.format) {
    case 'pdf':
      return renderPdf(document, { systemFonts: true, date: file.date, standard: file.standard }, file.signal)
    case 'docx':
      return renderDocx(document)
    case 'html':
      return Buffer.from(renderHtml(document))
    case 'xlsx':
      return buffer(await renderXlsx(edition, file.records))
    case 'json':
      return Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
    case 'csv':
      return Buffer.from(renderCsv(document))
  }
}
