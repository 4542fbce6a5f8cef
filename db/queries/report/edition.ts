import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { asSubmission, editionOf, markedAsDraft, type ReportEdition } from '@/lib/report/edition'
import type { ListedFigure } from '@/lib/report/figure-records'
import { preparationOf } from '@/lib/report/publication'
import { annualReport } from './annual-report'
import { listedFigures } from './figure-records'
import { submissionCopyOf } from './filings'
import { contentHashOf, frozenReport, revisionsOf, stepsTaken } from './publication'

export type EditionSource = {
  edition: ReportEdition
  /** The day of publication, which a file of a frozen version carries. */
  publishedOn?: PlainDate
  /** The records behind the figures: those counted then, or now. */
  records: (choice: { names: boolean }) => readonly ListedFigure[]
}

/** `copy`: as the copy that is handed in. */
type Wanted = { year: number; revision?: number; copy?: boolean; today: PlainDate }

/**
 * A published version as it was frozen, or the report as the ledger has it now, which is marked as a draft unless it is
 * what was published last; undefined if there is no such version. A copy that is handed in before publication is no draft
 * once its content is signed, and there is none before somebody has said what it bears.
 */
export function reportEdition(actor: Actor<'report.view'>, { copy, ...wanted }: Wanted): EditionSource | undefined {
  const source = plainEdition(actor, wanted, copy)
  if (!copy) return source
  const said = submissionCopyOf(actor, wanted.year)
  return source && said && { ...source, edition: asSubmission(source.edition, said) }
}

function plainEdition(
  actor: Actor<'report.view'>,
  { year, revision, today }: Omit<Wanted, 'copy'>,
  signedIsFinal = false,
): EditionSource | undefined {
  if (revision === undefined) return liveEdition(actor, year, today, signedIsFinal)
  const frozen = frozenReport(actor, year, revision)
  return (
    frozen && {
      edition: frozen.content.edition,
      publishedOn: frozen.publishedOn,
      records: () => frozen.content.figures,
    }
  )
}

function liveEdition(
  actor: Actor<'report.view'>,
  year: number,
  today: PlainDate,
  signedIsFinal: boolean,
): EditionSource {
  const report = annualReport(actor, year)
  const edition = editionOf(report)
  const [revisions, contentHash] = [revisionsOf(actor, year), contentHashOf(edition)]
  const { stage } = preparationOf(stepsTaken(actor, year), revisions, contentHash)
  const [published, final] = [stage === 'published', stage === 'published' || (signedIsFinal && stage === 'signed')]
  return {
    edition: final ? edition : markedAsDraft(edition, { asOf: today }),
    ...(published ? { publishedOn: revisions.at(-1)!.publishedOn } : {}),
    records: (choice) => listedFigures(actor, report, choice),
  }
}
