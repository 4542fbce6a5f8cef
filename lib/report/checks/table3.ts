import { APPLICANT_KIND_CODES } from '../../law/applicants'
import { needsOf, OUTCOME_CODES, OUTCOMES } from '../../law/outcomes'
import type { Table3Column, Table3Row } from '../../law/report-formats/report-format'
import { sum, TABLE3_COLUMNS, TABLE3_ROWS } from '../tables'
import { type Check, compare, type Evidence } from './context'
import { type Problem, recordOf, type Suspect } from './named-record'

const records = (suspects: readonly Suspect[]) => suspects.map(recordOf)

function suspected(evidence: Evidence | undefined, problems: readonly Problem[]): Suspect[] {
  return evidence?.suspects.filter(({ problem }) => problems.includes(problem)) ?? []
}

const inColumn = (column: Table3Column) => (suspect: Suspect) => column === 'total' || suspect.kind === column

export const balance: Check = ({ tables: { table3 }, evidence }) => {
  const causes = suspected(evidence, ['served_before_receipt', 'split_concluded'])
  return TABLE3_COLUMNS.flatMap((column) =>
    compare({
      rule: 'T3-1',
      found: table3.total[column] + table3.carried_out[column],
      expected: table3.received[column] + table3.carried_in[column],
      cells: (['received', 'carried_in', 'total', 'carried_out'] as const).map(
        (row) => `table3.${row}.${column}` as const,
      ),
      records: records(causes.filter(inColumn(column))),
    }),
  )
}

export const resultTotals: Check = ({ tables: { table3 } }) =>
  TABLE3_COLUMNS.flatMap((column) =>
    compare({
      rule: 'T3-2',
      found: table3.total[column],
      expected: sum(OUTCOME_CODES.map((outcome) => table3[outcome][column])),
      cells: [...OUTCOME_CODES, 'total' as const].map((row) => `table3.${row}.${column}` as const),
    }),
  )

export const columnTotals: Check = ({ tables: { table3 } }) =>
  TABLE3_ROWS.flatMap((row) =>
    compare({
      rule: 'T3-3',
      found: table3[row].total,
      expected: sum(APPLICANT_KIND_CODES.map((kind) => table3[row][kind])),
      cells: TABLE3_COLUMNS.map((column) => `table3.${row}.${column}` as const),
    }),
  )

export const wholeNumbers: Check = ({ tables: { table3 } }) =>
  TABLE3_ROWS.flatMap((row) =>
    TABLE3_COLUMNS.filter((column) => !Number.isSafeInteger(table3[row][column]) || table3[row][column] < 0).map(
      (column) => ({
        rule: 'T3-4' as const,
        cells: [`table3.${row}.${column}` as const],
        found: table3[row][column],
        expected: 0,
      }),
    ),
  )

/** The register counted on its own; a split without parts would be counted nowhere. */
export const registerHolds: Check = ({ tables: { table3 }, evidence }) => {
  if (!evidence) return []
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

const ANSWERED = ['refused', 'not_processed', 'other']
const INCOMPLETE: readonly Problem[] = [
  'served_without_outcome',
  'route_missing',
  'detail_missing',
  'served_before_receipt',
]

export const answersServed: Check = ({ tables: { table3 }, evidence }) => {
  if (!evidence) return []
  const suspects = suspected(evidence, INCOMPLETE).filter(
    ({ problem, overYears }) => problem !== 'served_before_receipt' || !overYears,
  )
  return OUTCOME_CODES.filter((code) => ANSWERED.includes(OUTCOMES[code].group)).flatMap((code) => {
    const causes = suspects.filter(({ outcome }) => outcome === code)
    const found = table3[code].total
    const expected = (evidence.served[code] ?? 0) - causes.filter(({ problem }) => problem === 'detail_missing').length
    if (found === expected && causes.length === 0) return []
    return [
      { rule: 'T3-6' as const, found, expected, cells: [`table3.${code}.total` as const], records: records(causes) },
    ]
  })
}

export const groundworkLaid: Check = ({ tables: { table3 }, evidence }) => {
  const without = suspected(evidence, ['groundwork_missing'])
  return OUTCOME_CODES.filter((code) => needsOf(code).after).flatMap((code) => {
    const causes = without.filter(({ outcome }) => outcome === code)
    const found = table3[code].total
    return compare({
      rule: 'T3-7',
      found,
      expected: found - causes.length,
      cells: [`table3.${code}.total`],
      records: records(causes),
    })
  })
}

export const countedOnce: Check = ({ tables: { table3 }, evidence }) => {
  const twice = suspected(evidence, ['counted_twice'])
  const found = table3.partially_granted.total
  return compare({
    rule: 'T3-8',
    found,
    expected: found - twice.length,
    cells: ['table3.partially_granted.total'],
    records: records(twice),
  })
}

/** So many incomplete cases are named; the two sides say how many there are. */
const NAMED = 50

/** Old cases that were taken in incomplete: answered ones may stand as carried over, others lack what comes before the outcome. */
export const oldCasesMended: Check = ({ tables: { table3 }, evidence }) => {
  const inCell = (row: Table3Row, causes: readonly Suspect[]) =>
    compare({
      rule: 'T3-9',
      found: table3[row].total,
      expected: table3[row].total - causes.length,
      cells: [`table3.${row}.total`],
      records: records(causes.slice(0, NAMED)),
    })
  const without = suspected(evidence, ['old_case_groundwork'])
  return [
    ...inCell('carried_out', suspected(evidence, ['old_case_unanswered'])),
    ...OUTCOME_CODES.flatMap((code) =>
      inCell(
        code,
        without.filter(({ outcome }) => outcome === code),
      ),
    ),
  ]
}
