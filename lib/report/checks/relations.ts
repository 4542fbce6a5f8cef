import { REMEDY_RESULTS, type ReportFormat, TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { applicantColumns, resultRows, table3Columns, table3Rows } from '../../law/report-formats/rows'
import type { TableFigureId } from '../history/published-report'
import type { ReportTables } from '../tables'
import { sumOf } from './cell-value'
import { compare } from './context'
import type { Raised } from './finding'
import type { NamedRecord } from './named-record'

/** A sum that the form demands of its cells: what `found` come to must be what `expected` come to. */
export type Relation = {
  rule: 'T3-1' | 'T3-2' | 'T3-3' | 'T4-1'
  found: readonly TableFigureId[]
  expected: readonly TableFigureId[]
}

/** T3-1 in every column: received and carried in are concluded or carried out. */
export function balances(format: ReportFormat): Relation[] {
  return table3Columns(format).map((column) => ({
    rule: 'T3-1',
    found: [`table3.total.${column}`, `table3.carried_out.${column}`],
    expected: [`table3.received.${column}`, `table3.carried_in.${column}`],
  }))
}

/** T3-2 in every column: the total of the results. */
export function resultSums(format: ReportFormat): Relation[] {
  return table3Columns(format).map((column) => ({
    rule: 'T3-2',
    found: [`table3.total.${column}`],
    expected: resultRows(format).map(({ row }) => `table3.${row}.${column}` as const),
  }))
}

/** T3-3 in every row: the total of the applicants. */
export function applicantSums(format: ReportFormat): Relation[] {
  return table3Rows(format).map((row) => ({
    rule: 'T3-3',
    found: [`table3.${row}.total`],
    expected: applicantColumns(format).map((kind) => `table3.${row}.${kind}` as const),
  }))
}

/** T4-1 in every block: the total of the results. */
export function remedySums(): Relation[] {
  return TABLE4_BLOCKS.map((block) => ({
    rule: 'T4-1',
    found: [`table4.${block}.total`],
    expected: REMEDY_RESULTS.map((result) => `table4.${block}.${result}` as const),
  }))
}

/** Every sum of a form. */
export function relationsOf(format: ReportFormat): Relation[] {
  return [...balances(format), ...resultSums(format), ...applicantSums(format), ...remedySums()]
}

export function cellsOfRelation({ found, expected }: Relation): TableFigureId[] {
  return [...expected, ...found]
}

/** A finding if the sum does not hold, else none. */
export function held(relation: Relation, tables: ReportTables, records?: readonly NamedRecord[]): Raised[] {
  return compare({
    rule: relation.rule,
    found: sumOf(tables, relation.found),
    expected: sumOf(tables, relation.expected),
    cells: cellsOfRelation(relation),
    ...(records && { records }),
  })
}
