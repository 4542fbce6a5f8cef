import { wanYuanFromFen } from '../figures/amount'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { OUTCOME_CODES } from '../law/outcomes'
import {
  REMEDY_RESULTS,
  TABLE4_BLOCKS,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import type { DocumentCounts, ReportFacts } from './facts'

export const TABLE3_COLUMNS: readonly Table3Column[] = [...APPLICANT_KIND_CODES, 'total']
export const TABLE3_ROWS: readonly Table3Row[] = ['received', 'carried_in', ...OUTCOME_CODES, 'total', 'carried_out']

/** The cells of table 二 by name. */
export type Table2Figure =
  | `${'regulations' | 'normative_documents'}.${'issued' | 'repealed' | 'in_force'}`
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'administrative_charges'

export type Table2 = {
  regulations: DocumentCounts
  normative_documents: DocumentCounts
  licensing: number
  penalties: number
  coercion: number
  /** 万元, an exact decimal without padding. */
  administrative_charges: string
}
export type Table3 = Record<Table3Row, Record<Table3Column, number>>
export type Table4 = Record<Table4Block, Record<Table4Column, number>>

export type ReportTables = { table2: Table2; table3: Table3; table4: Table4 }

/** Lays the counted facts out as the form's tables. Counted cells stay as they are; the totals are the declared sums. */
export function countTables({ documents, decisions, chargesFen, requests, remedies }: ReportFacts): ReportTables {
  return {
    table2: { ...documents, ...decisions, administrative_charges: wanYuanFromFen(chargesFen) },
    table3: table3Of(requests),
    table4: table4Of(remedies),
  }
}

function table3Of(requests: ReportFacts['requests']): Table3 {
  const results = Object.fromEntries(
    APPLICANT_KIND_CODES.map((kind) => [kind, sum(OUTCOME_CODES.map((outcome) => requests[outcome][kind]))]),
  ) as ReportFacts['requests']['received']
  const counted = { ...requests, total: results }
  return Object.fromEntries(
    TABLE3_ROWS.map((row) => [row, { ...counted[row], total: sum(Object.values(counted[row])) }]),
  ) as Table3
}

function table4Of(remedies: ReportFacts['remedies']): Table4 {
  return Object.fromEntries(
    TABLE4_BLOCKS.map((block) => [
      block,
      { ...remedies[block], total: sum(REMEDY_RESULTS.map((result) => remedies[block][result])) },
    ]),
  ) as Table4
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
