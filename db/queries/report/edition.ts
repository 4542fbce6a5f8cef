import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { editionOf, markedAsDraft, type ReportEdition } from '@/lib/report/edition'
import type { ListedFigure } from '@/lib/report/figure-records'
import { annualReport } from './annual-report'
import { listedFigures } from './figure-records'
import { contentHashOf, frozenReport, revisionsOf } from './publication'

export type EditionSource = {
  edition: ReportEdition
  /** The day of publication, which a file of a frozen version carries. */
  publishedOn?: PlainDate
  /** The records behind the figures: those counted then, or now. */
  records: (choice: { names: boolean }) => readonly ListedFigure[]
}

type Wanted = { year: number; revision?: number; today: PlainDate }

/**
 * A published version as it was frozen, or the report as the ledger has it now, which is marked as a draft unless it is
 * what was published last; undefined if there is no such version.
 */
export function reportEdition(
  actor: Actor<'report.view'>,
  { year, revision, today }: Wanted,
): EditionSource | undefined {
  if (revision === undefined) return liveEdition(actor, year, today)
  const frozen = frozenReport(actor, year, revision)
  return (
    frozen && {
      edition: frozen.content.edition,
      publishedOn: frozen.publishedOn,
      records: () => frozen.content.figures,
    }
  )
}

function liveEdition(actor: Actor<'report.view'>, year: number, today: PlainDate): EditionSource {
  const report = annualReport(actor, year)
  const edition = editionOf(report)
  const latest = revisionsOf(actor, year).at(-1)
  const published = latest !== undefined && latest.contentHash === contentHashOf(edition)
  return {
    edition: published ? edition : markedAsDraft(edition, { asOf: today }),
    ...(published ? { publishedOn: latest.publishedOn } : {}),
    records: (choice) => listedFigures(actor, report, choice),
  }
}
