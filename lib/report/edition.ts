import { type AnnualReport, toDocument } from './assemble'
import type { DraftMark, ReportDocument } from './document'
import { type ReportData, reportJson } from './render/json'

/** What every format is made from: the report as a document and as data, live from the ledger or as it was frozen. */
export type ReportEdition = { document: ReportDocument; data: ReportData }

export function editionOf(report: AnnualReport): ReportEdition {
  return { document: toDocument(report), data: reportJson(report) }
}

/** The edition with the mark of a draft, for every format. */
export function markedAsDraft({ document, data }: ReportEdition, draft: DraftMark): ReportEdition {
  return { document: { ...document, draft }, data: { ...data, draft } }
}
