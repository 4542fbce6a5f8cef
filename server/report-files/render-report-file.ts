import type { PlainDate } from '@/lib/dates'
import type { ReportEdition } from '@/lib/report/edition'
import type { FigureRecords } from '@/lib/report/figure-records'
import type { PdfStandard, ReportFileFormat } from '@/lib/report/formats'
import { renderCsv } from '@/lib/report/render/csv'
import { renderDocx } from '@/lib/report/render/docx'
import { renderHtml } from '@/lib/report/render/html'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { renderPdf } from '../pdf/render-pdf'

export type ReportFile = {
  format: ReportFileFormat
  standard?: PdfStandard
  /** The day that a PDF says it was made. */
  date?: PlainDate
  /** For a workbook: the records behind its figures. */
  records?: readonly FigureRecords[]
  /** Ends a PDF that nobody waits for any more. */
  signal?: AbortSignal
}

/** The report as a file in one of its formats. Throws `UnprintableError` where a PDF would lack a character. */
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
      return renderXlsx(edition, file.records)
    case 'json':
      return Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
    case 'csv':
      return Buffer.from(renderCsv(document))
  }
}
