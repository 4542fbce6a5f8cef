import { OUTCOME_CODES, type OutcomeCode } from '../../law/outcomes'
import { formatOf } from '../../law/report-formats/format-of'
import {
  type SectionKey,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table4Block,
  type Table4Column,
} from '../../law/report-formats/report-format'
import { table3Columns } from '../../law/report-formats/rows'
import type { ReportTables } from '../tables'
import type { CheckContext, Evidence } from './context'

const RESULTS: Partial<Record<OutcomeCode, number>> = {
  granted: 4,
  partially_granted: 2,
  'refused.third_party_rights': 1,
  'unavailable.not_held': 2,
  'not_processed.petition_or_complaint': 1,
}

export type Differences = {
  carriedIn?: number
  carriedOut?: number
  remedies?: Partial<Record<Table4Block, Partial<Record<Table4Column, number>>>>
  table2?: Partial<ReportTables['table2']>
  fees?: Evidence['fees']
}

/** Tables of 2023: 10 requests of natural persons, all concluded; no review, suit, document, decision or fee unless said. */
function smallReport({ carriedIn = 0, carriedOut = 0, remedies = {}, table2, fees = [] }: Differences = {}) {
  const row = (figure = 0) =>
    Object.fromEntries(
      table3Columns(formatOf(2023)).map((column) => [
        column,
        column === 'natural_person' || column === 'total' ? figure : 0,
      ]),
    ) as ReportTables['table3']['total']
  const received = 10 + carriedOut - carriedIn
  const none = { issued: 0, repealed: 0, in_force: 0 }
  return {
    year: 2023,
    format: formatOf(2023),
    tables: {
      table2: {
        regulations: none,
        normative_documents: none,
        licensing: 0,
        penalties: 0,
        coercion: 0,
        administrative_charges: '0',
        ...table2,
      },
      table3: {
        ...(Object.fromEntries(OUTCOME_CODES.map((code) => [code, row(RESULTS[code])])) as ReportTables['table3']),
        received: row(received),
        carried_in: row(carriedIn),
        total: row(10),
        carried_out: row(carriedOut),
      },
      table4: Object.fromEntries(
        TABLE4_BLOCKS.map((block) => [
          block,
          Object.fromEntries(TABLE4_COLUMNS.map((column) => [column, remedies[block]?.[column] ?? 0])),
        ]),
      ) as ReportTables['table4'],
    },
    evidence: {
      received,
      served: RESULTS,
      suspects: [],
      suitsBeforeReview: [],
      upheldCorrections: [],
      fees,
      regulations: [],
    },
  } satisfies CheckContext
}

/** The small report with one sentence of text, and what it must say of fees beside it. */
export function saying(
  sentence: string,
  differences: Differences = {},
  section: SectionKey = 'overview.requests',
): CheckContext {
  const text = { other_matters: '本年度未收取信息处理费。', [section]: sentence }
  return { ...smallReport(differences), text }
}
