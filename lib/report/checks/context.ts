import type { OutcomeCode } from '../../law/outcomes'
import type { ReportFormat, SectionKey } from '../../law/report-formats/report-format'
import type { OrganKind } from '../../organ/organ'
import type { ReportFacts } from '../facts'
import type { PublishedReport } from '../history/published-report'
import type { ReportTables } from '../tables'
import type { Raised } from './finding'
import type { NamedRecord, Suspect } from './named-record'

/** What the ledger itself says beside the counted tables: counted a second way, with the records that contradict themselves. */
export type Evidence = {
  /** Requests received in the year, the split ones left out. */
  received: number
  /** Requests concluded in the year with that outcome by a served reply or a withdrawal. */
  served: Partial<Record<OutcomeCode, number>>
  suspects: readonly Suspect[]
  /** Suits filed without review although review comes first. */
  suitsBeforeReview: readonly NamedRecord[]
  /** Processing fees paid in the year, in 元. */
  fees: readonly { number: string; yuan: number }[]
  regulations: readonly NamedRecord[]
}

/** What the rules look at. Without evidence, last year or text the rules about them are silent. */
export type CheckContext = {
  year: number
  /** The form of the year, by which the tables are counted. */
  format: ReportFormat
  tables: ReportTables
  organKind?: OrganKind
  evidence?: Evidence
  last?: PublishedReport
  /** The printed text of each section, with its figures filled in. */
  text?: Partial<Record<SectionKey, string>>
  statistics?: ReportFacts['statistics']
}

export type Check = (context: CheckContext) => Raised[]

/** Raises nothing where the two sides agree. */
export function compare(raised: Raised): Raised[] {
  return raised.found === raised.expected ? [] : [raised]
}
