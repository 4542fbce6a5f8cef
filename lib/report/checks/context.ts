import type { OutcomeCode } from '../../law/outcomes'
import type { ReportFormat, SectionKey, Table4Block } from '../../law/report-formats/report-format'
import type { OrganKind } from '../../organ/organ'
import type { ReportFacts } from '../facts'
import type { PublishedReport } from '../history/published-report'
import type { ReportTables } from '../tables'
import type { Raised } from './finding'
import type { NamedRecord, Suspect } from './named-record'
import type { UnfilledCell } from './unfilled'

/** Evidence for the checks: figures counted in a second way, and records that contradict themselves. */
export type Evidence = {
  /** Requests received in the year, the split ones left out. */
  received: number
  /** Requests concluded in the year with that outcome by a served reply, or in a way that needs none. */
  served: Partial<Record<OutcomeCode, number>>
  suspects: readonly Suspect[]
  /** Suits filed without review although review comes first. */
  suitsBeforeReview: readonly NamedRecord[]
  /** Cases counted as upheld by an appeal against a judgment that corrected the organ. */
  upheldCorrections: readonly (NamedRecord & { block: Table4Block })[]
  /** Processing fees paid in the year, in 元. */
  fees: readonly { number: string; yuan: number }[]
  regulations: readonly NamedRecord[]
}

/** The input of the checks. Without evidence, last year or text, the checks that need them find nothing. */
export type CheckContext = {
  year: number
  /** The form of the year, by which the tables are counted. */
  format: ReportFormat
  tables: ReportTables
  /** Of a government whose figures contain its units': its own alone, which the evidence is about. */
  counted?: ReportTables
  organKind?: OrganKind
  evidence?: Evidence
  last?: PublishedReport
  /** The printed text of each section, with its figures filled in. */
  text?: Partial<Record<SectionKey, string>>
  statistics?: ReportFacts['statistics']
  /** Of a report that was read: the cells in which it prints no number. They stand as 0 in `tables`. */
  unfilled?: readonly UnfilledCell[]
}

export type Check = (context: CheckContext) => Raised[]

/** A finding if the two sides differ, else none. */
export function compare(raised: Raised): Raised[] {
  return raised.found === raised.expected ? [] : [raised]
}
