import type { ApplicantKind } from '../applicants'
import type { Citation } from '../citation'
import type { OutcomeCode, OutcomeGroup } from '../outcomes'

/** What a row or column of the form counts, with a case that belongs there and one that does not. */
export type Definition = { rule: string; citation: Citation; example: string; counterExample: string }

/** The cells of table 二 of which figures are kept, by name. */
export type Table2Figure =
  | `${'regulations' | 'normative_documents'}.${'issued' | 'repealed' | 'in_force'}`
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'administrative_charges'
export type Table2Row =
  | 'regulations'
  | 'normative_documents'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'administrative_charges'

/** A result row: of one outcome, or one that a form does not divide further. */
export type ResultRow = OutcomeCode | 'other.undivided'
/** What a request is counted under before a form lays the counts out in its rows. */
export type CountedRow = 'received' | 'carried_in' | OutcomeCode | 'carried_out'
export type Table3Row = 'received' | 'carried_in' | ResultRow | 'total' | 'carried_out'
export type Table3Column = ApplicantKind | 'total'

export type Table4Block = 'reconsideration' | 'litigation_direct' | 'litigation_after_reconsideration'
export type RemedyResult = 'upheld' | 'corrected' | 'other' | 'pending'
export type Table4Column = RemedyResult | 'total'

export type SectionKey =
  | 'preamble'
  | 'overview.proactive'
  | 'overview.requests'
  | 'overview.information_management'
  | 'overview.platform'
  | 'overview.supervision'
  | 'problems'
  | 'other_matters'

/** A cell of table 二 with its short name outside the printed form; null where no figure of it is kept. */
type Table2Cell = { figure: Table2Figure; name: string } | null

/** A block of table 二 with its own heading; each row has a cell for every column after the first. */
type Table2Block = {
  title: string
  columns: readonly string[]
  rows: readonly (
    | { row: Table2Row; label: string; cells: readonly Table2Cell[]; definition: Definition }
    | { label: string; cells: readonly null[] }
  )[]
}

/** `label` as the form prints it, `name` as lists and headings outside the form call it. */
type Labelled = { label: string; name: string }
type EdgeRow = Labelled & { definition: Definition }

/** A result row with the outcomes that it counts. `name` only where it does not follow from the printed words. */
type CountingRow = {
  row: ResultRow
  name?: string
  counts: readonly [OutcomeCode, ...OutcomeCode[]]
  definition: Definition
}

/** A result with a row of its own, or a group of rows under one merged label. `name` is the result in running text. */
export type ResultBlock = { group: OutcomeGroup; name: string; label: string } & (
  | { row: CountingRow }
  | { rows: readonly (CountingRow & { label: string })[] }
)

/** One national form of the annual report: its rows and columns, labels and order exactly as printed, its definitions. */
export type ReportFormat<Code extends string = string> = {
  code: Code
  name: { label: string; gloss: string }
  /** It holds for the reports of this year and later, until the next form. */
  firstYear: number
  /** Whether reports are made in it here; in an older form they are only kept as they were published. */
  assembled: boolean
  citation: Citation
  headings: Record<'overview' | 'table2' | 'table3' | 'table4' | 'problems' | 'otherMatters', string>
  overviewHeads: readonly { key: SectionKey; label: string }[]
  table2: {
    /** What its cells measure: two years can be compared only where both forms measure the same. */
    measures: 'items' | 'acts'
    blocks: readonly Table2Block[]
  }
  table3: {
    balanceNote: string
    applicants: string
    person: Labelled & { column: ApplicantKind }
    organisations: { label: string; columns: readonly (Labelled & { column: ApplicantKind })[] }
    columnTotal: Labelled
    received: EdgeRow
    carriedIn: EdgeRow
    results: string
    blocks: readonly ResultBlock[]
    resultsTotal: EdgeRow
    carriedOut: EdgeRow
  }
  table4: {
    litigation: string
    blocks: Record<Table4Block, { label: string; definition: Definition }>
    results: Record<RemedyResult, { label: string; definition: Definition }>
    total: string
  }
}

export const TABLE4_BLOCKS: readonly Table4Block[] = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
]
export const REMEDY_RESULTS: readonly RemedyResult[] = ['upheld', 'corrected', 'other', 'pending']
export const TABLE4_COLUMNS: readonly Table4Column[] = [...REMEDY_RESULTS, 'total']
