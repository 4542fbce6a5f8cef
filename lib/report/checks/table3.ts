import { needsOf, type OutcomeCode } from '../../law/outcomes'
import type { Table3Column, Table3Row } from '../../law/report-formats/report-format'
import { resultRows, table3Columns, table3Rows } from '../../law/report-formats/rows'
import { sum, table3Cells } from '../tables'
import { type Check, compare, type Evidence } from './context'
import { type Problem, recordOf, type Suspect } from './named-record'
import { applicantSums, balances, held, resultSums } from './relations'
import { unfilledIn } from './unfilled'

const records = (suspects: readonly Suspect[]) => suspects.map(recordOf)

function suspected(evidence: Evidence | undefined, problems: readonly Problem[]): Suspect[] {
  return evidence?.suspects.filter(({ problem }) => problems.includes(problem)) ?? []
}

const inColumn = (column: Table3Column) => (suspect: Suspect) => column === 'total' || suspect.kind === column

export const balance: Check = ({ format, tables, evidence }) => {
  const causes = suspected(evidence, ['served_before_receipt', 'split_concluded'])
  return balances(format).flatMap((relation, index) =>
    held(relation, tables, records(causes.filter(inColumn(table3Columns(format)[index]!)))),
  )
}

export const resultTotals: Check = ({ format, tables }) =>
  resultSums(format).flatMap((relation) => held(relation, tables))

export const columnTotals: Check = ({ format, tables }) =>
  applicantSums(format).flatMap((relation) => held(relation, tables))

export const wholeNumbers: Check = ({ format, tables: { table3 }, unfilled }) => [
  ...unfilledIn('T3-4', 'table3.', unfilled),
  ...table3Rows(format).flatMap((row) => {
    const cells = table3Cells(table3, row)
    return table3Columns(format)
      .filter((column) => !Number.isSafeInteger(cells[column]) || cells[column] < 0)
      .map((column) => ({
        rule: 'T3-4' as const,
        cells: [`table3.${row}.${column}` as const],
        found: cells[column],
        expected: 0,
      }))
  }),
]

/** The register counted on its own; a split without parts would be counted nowhere. */
export const registerHolds: Check = ({ tables, counted = tables, evidence }) => {
  if (!evidence) return []
  const { table3 } = counted
  const lost = suspected(evidence, ['split_without_parts'])
  const found = table3.received.total
  if (found === evidence.received && lost.length === 0) return []
  return [
    {
      rule: 'T3-5',
      found,
      expected: evidence.received + lost.length,
      cells: ['table3.received.total'],
      records: records(lost),
    },
  ]
}

/** What `suspects` say of the outcomes that a row counts. */
const causesOf = (suspects: readonly Suspect[], counts: readonly OutcomeCode[]) =>
  suspects.filter(({ outcome }) => outcome !== null && counts.includes(outcome))
const INCOMPLETE: readonly Problem[] = [
  'served_without_outcome',
  'route_missing',
  'detail_missing',
  'withheld_ground_missing',
  'search_record_missing',
  'served_before_receipt',
]

/** A reply that lacks what its row demands is none that could have been served. */
const UNSERVABLE: readonly Problem[] = ['detail_missing', 'withheld_ground_missing', 'search_record_missing']

export const answersServed: Check = ({ format, tables, counted = tables, evidence }) => {
  if (!evidence) return []
  const { table3 } = counted
  const suspects = suspected(evidence, INCOMPLETE).filter(
    ({ problem, overYears }) => problem !== 'served_before_receipt' || !overYears,
  )
  return resultRows(format).flatMap(({ row, counts }) => {
    const causes = causesOf(suspects, counts)
    const found = table3Cells(table3, row).total
    const served = sum(counts.map((outcome) => evidence.served[outcome] ?? 0))
    const unservable = causes.filter(({ problem }) => UNSERVABLE.includes(problem)).map(({ number }) => number)
    const expected = served - new Set(unservable).size
    if (found === expected && causes.length === 0) return []
    return [
      { rule: 'T3-6' as const, found, expected, cells: [`table3.${row}.total` as const], records: records(causes) },
    ]
  })
}

export const groundworkLaid: Check = ({ format, tables: { table3 }, evidence }) => {
  const without = suspected(evidence, ['groundwork_missing'])
  const prepared = resultRows(format).filter(({ counts }) => counts.some((outcome) => needsOf(outcome).after))
  return prepared.flatMap(({ row, counts }) => {
    const causes = causesOf(without, counts)
    const found = table3Cells(table3, row).total
    return compare({
      rule: 'T3-7',
      found,
      expected: found - causes.length,
      cells: [`table3.${row}.total`],
      records: records(causes),
    })
  })
}

export const countedOnce: Check = ({ tables: { table3 }, evidence }) => {
  const twice = suspected(evidence, ['counted_twice'])
  const found = table3Cells(table3, 'partially_granted').total
  return compare({
    rule: 'T3-8',
    found,
    expected: found - twice.length,
    cells: ['table3.partially_granted.total'],
    records: records(twice),
  })
}

/** The most incomplete cases that a finding names; its figures count all of them. */
const MOST_CASES_NAMED = 50

/** Old cases that were taken in incomplete: answered ones may stand as carried over, others lack what comes before the outcome. */
export const oldCasesMended: Check = ({ format, tables: { table3 }, evidence }) => {
  const inCell = (row: Table3Row, causes: readonly Suspect[]) =>
    compare({
      rule: 'T3-9',
      found: table3Cells(table3, row).total,
      expected: table3Cells(table3, row).total - causes.length,
      cells: [`table3.${row}.total`],
      records: records(causes.slice(0, MOST_CASES_NAMED)),
    })
  const without = suspected(evidence, ['old_case_groundwork'])
  return [
    ...inCell('carried_out', suspected(evidence, ['old_case_unanswered'])),
    ...resultRows(format).flatMap(({ row, counts }) => inCell(row, causesOf(without, counts))),
  ]
}

/** Acts that the organ did too late, or otherwise than their article says: they stand, and the year answers for them. */
export const actsInTime: Check = ({ evidence }) => {
  const irregular = suspected(evidence, ['irregular_act'])
  if (irregular.length === 0) return []
  return [
    {
      rule: 'T3-10',
      found: irregular.length,
      expected: 0,
      cells: [],
      records: records(irregular.slice(0, MOST_CASES_NAMED)),
    },
  ]
}
