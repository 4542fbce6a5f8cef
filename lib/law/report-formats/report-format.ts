import type { PlainDate } from '../../dates'
import type { ApplicantKind } from '../applicants'
import type { Citation } from '../citation'
import type { OutcomeCode } from '../outcomes'

/** A row of table 三 in which requests are counted. */
export type CountedRow = 'received' | 'carried_in' | OutcomeCode | 'carried_out'
export type Table3Row = CountedRow | 'total'
export type Table3Column = ApplicantKind | 'total'

type Group = { label: string; gloss: string; rows: readonly OutcomeCode[] }

/** Result rows in the order of the form: a single row, or a group of rows under one merged label. */
export type ResultBlock = { kind: 'row'; row: OutcomeCode; label: string; gloss: string } | ({ kind: 'group' } & Group)

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

/** One national form of the annual report: labels and order exactly as printed. */
export type ReportFormat = {
  code: string
  firstYear: number
  inForceFrom: PlainDate
  citation: Citation
  headings: Record<'overview' | 'table2' | 'table3' | 'table4' | 'problems' | 'otherMatters', string>
  overviewHeads: readonly { key: SectionKey; label: string }[]
  table2: {
    documents: {
      title: string
      columns: readonly [string, string, string, string]
      rows: Record<'regulations' | 'normative_documents', string>
    }
    decisions: readonly {
      title: string
      columns: readonly [string, string]
      rows: Partial<Record<'licensing' | 'penalties' | 'coercion', string>>
    }[]
    charges: { title: string; columns: readonly [string, string]; row: string }
  }
  table3: {
    balanceNote: string
    applicants: string
    organisations: string
    total: string
    received: string
    carriedIn: string
    results: string
    blocks: readonly ResultBlock[]
    resultsTotal: string
    carriedOut: string
  }
  table4: {
    reconsideration: string
    litigation: string
    direct: string
    afterReconsideration: string
    columns: Record<Table4Column, string>
  }
}

export const TABLE4_BLOCKS: readonly Table4Block[] = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
]
export const REMEDY_RESULTS: readonly RemedyResult[] = ['upheld', 'corrected', 'other', 'pending']
export const TABLE4_COLUMNS: readonly Table4Column[] = [...REMEDY_RESULTS, 'total']
