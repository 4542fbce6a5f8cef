import { wanYuanFromFen } from '../figures/amount'
import type { OutcomeCode } from '../law/outcomes'
import {
  REMEDY_RESULTS,
  type ReportFormat,
  type ResultRow,
  TABLE4_BLOCKS,
  type Table2Figure,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import { applicantColumns, resultRows, rowCounting } from '../law/report-formats/rows'
import type { DocumentCounts, ReportFacts } from './facts'

export type Table2 = {
  regulations: DocumentCounts
  normative_documents: DocumentCounts
  licensing: number
  penalties: number
  coercion: number
  /** 万元, an exact decimal without padding. */
  administrative_charges: string
}
export type Table3Cells = Record<Table3Column, number>
/** The rows that every form has, and the results as the form of the year divides them. */
export type Table3 = Record<Exclude<Table3Row, ResultRow>, Table3Cells> & Partial<Record<ResultRow, Table3Cells>>
export type Table4 = Record<Table4Block, Record<Table4Column, number>>

export type ReportTables = { table2: Table2; table3: Table3; table4: Table4 }

/** What the tables of the form are laid out from. */
export type CountedFacts = Pick<ReportFacts, 'documents' | 'decisions' | 'chargesFen' | 'requests' | 'remedies'>

/**
 * Lays the counted facts out as the tables of a form. Counted cells stay as they are; the totals are the declared sums.
 * Throws where a request was concluded with an outcome for which the form has no row.
 */
export function countTables(
  { documents, decisions, chargesFen, requests, remedies }: CountedFacts,
  format: ReportFormat,
): ReportTables {
  return {
    table2: { ...documents, ...decisions, administrative_charges: wanYuanFromFen(chargesFen) },
    table3: table3Of(requests, format),
    table4: table4Of(remedies),
  }
}

type Counted = ReportFacts['requests']['received']

function table3Of(requests: ReportFacts['requests'], format: ReportFormat): Table3 {
  refuseUnknownOutcomes(requests, format)
  const cellsOf = (outcomes: readonly OutcomeCode[]): Table3Cells =>
    withTotal(format, (kind) => sum(outcomes.map((outcome) => requests[outcome][kind])))
  const rows = resultRows(format)
  const results = Object.fromEntries(rows.map(({ row, counts }) => [row, cellsOf(counts)]))
  const edge = (row: 'received' | 'carried_in' | 'carried_out') => withTotal(format, (kind) => requests[row][kind])
  return {
    received: edge('received'),
    carried_in: edge('carried_in'),
    ...results,
    total: cellsOf(rows.flatMap(({ counts }) => counts)),
    carried_out: edge('carried_out'),
  }
}

function refuseUnknownOutcomes(requests: ReportFacts['requests'], format: ReportFormat): void {
  const { received: _, carried_in: __, carried_out: ___, ...results } = requests
  for (const outcome of Object.keys(results) as OutcomeCode[])
    if (sum(Object.values(results[outcome])) > 0) rowCounting(format, outcome)
}

function withTotal(format: ReportFormat, count: (kind: keyof Counted) => number): Table3Cells {
  const counts = applicantColumns(format).map((kind) => [kind, count(kind)] as const)
  return { ...(Object.fromEntries(counts) as Counted), total: sum(counts.map(([, value]) => value)) }
}

function table4Of(remedies: ReportFacts['remedies']): Table4 {
  return Object.fromEntries(
    TABLE4_BLOCKS.map((block) => [
      block,
      { ...remedies[block], total: sum(REMEDY_RESULTS.map((result) => remedies[block][result])) },
    ]),
  ) as Table4
}

export function table2Cell(table2: Table2, figure: Table2Figure): number | string {
  const [kind, measure] = figure.split('.') as [keyof Table2, 'issued' | undefined]
  const cell = table2[kind]
  return typeof cell === 'object' ? cell[measure!] : cell
}

/** The cells of a row of the form by which the table was counted; throws for a row of another form. */
export function table3Cells(table3: Table3, row: Table3Row): Table3Cells {
  const cells = table3[row]
  if (!cells) throw new RangeError(`the table has no row ${row}`)
  return cells
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
