/** The formats in which a report leaves the ledger, all drawn from one document. */
export const REPORT_FORMATS = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  html: { extension: 'html', type: 'text/html; charset=utf-8' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { extension: 'json', type: 'application/json; charset=utf-8' },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8' },
} as const

export type ReportFileFormat = keyof typeof REPORT_FORMATS
export const REPORT_FILE_FORMATS = Object.keys(REPORT_FORMATS) as [ReportFileFormat, ...ReportFileFormat[]]

/** PDF/UA-1 for readers with assistive technology, PDF/A-2b for the archive: a file follows one of them. */
export const PDF_STANDARDS = ['ua-1', 'a-2b'] as const
export type PdfStandard = (typeof PDF_STANDARDS)[number]
