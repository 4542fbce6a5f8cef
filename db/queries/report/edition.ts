import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { editionOf, type ReportEdition } from '@/lib/report/edition'
import type { FigureRecords } from '@/lib/report/figure-records'
import { annualReport } from './annual-report'
import { figureRecords } from './figure-records'
import { frozenReport } from './publication'

export type EditionSource = {
  edition: ReportEdition
  /** The day of publication, which a file of a frozen version carries. */
  publishedOn?: PlainDate
  /** The records behind the figures: those counted then, or now. */
  records: (choice: { names: boolean }) => FigureRecords[]
}

/** A published version as it was frozen, or the report as the ledger has it now; undefined if there is no such version. */
export function reportEdition(actor: Actor<'report.view'>, year: number, revision?: number): EditionSource | undefined {
  if (revision === undefined) {
    const report = annualReport(actor, year)
    return { edition: editionOf(report), records: (choice) => figureRecords(actor, report, choice) }
  }
  const frozen = frozenReport(actor, year, revision)
  return (
    frozen && {
      edition: frozen.content.edition,
      publishedOn: frozen.publishedOn,
      records: () => frozen.content.figures,
    }
  )
}
