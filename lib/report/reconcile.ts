import { APPLICANT_KIND_CODES } from '../law/applicants'
import { OUTCOME_CODES } from '../law/outcomes'
import { REMEDY_RESULTS, TABLE4_BLOCKS } from '../law/report-formats/report-format'
import type { FigureId } from './figures'
import { type ReportTables, sum, TABLE3_COLUMNS, TABLE3_ROWS, type Table3, type Table4 } from './tables'

export const RULES = {
  'T3-1': { severity: 'E', text: '新收与上年结转之和，应等于办理结果总计与结转下年度之和' },
  'T3-2': { severity: 'E', text: '办理结果总计应等于各项结果之和' },
  'T3-3': { severity: 'E', text: '各行总计应等于六类申请人之和' },
  'T3-4': { severity: 'E', text: '表三各格应为非负整数' },
  'T4-1': { severity: 'E', text: '各栏总计应等于四种结果之和' },
} as const satisfies Record<string, { severity: Severity; text: string }>

/** E: a valid report never violates it; W: must be explained; I: a hint. */
export type Severity = 'E' | 'W' | 'I'
type RuleId = keyof typeof RULES

/** A rule that does not hold: the cells that it compares, and what the two sides come to. */
export type Finding = { rule: RuleId; severity: Severity; cells: FigureId[]; found: number; expected: number }

/** Holds the tables against the form's own arithmetic (§三、四 of the form); empty when every rule holds. */
export function reconcile({ table3, table4 }: Pick<ReportTables, 'table3' | 'table4'>): Finding[] {
  return [
    ...balance(table3),
    ...resultTotals(table3),
    ...columnTotals(table3),
    ...wholeNumbers(table3),
    ...remedyTotals(table4),
  ]
}

function balance(table: Table3): Finding[] {
  return TABLE3_COLUMNS.flatMap((column) =>
    compare('T3-1', {
      found: table.total[column] + table.carried_out[column],
      expected: table.received[column] + table.carried_in[column],
      cells: (['received', 'carried_in', 'total', 'carried_out'] as const).map(
        (row) => `table3.${row}.${column}` as const,
      ),
    }),
  )
}

function resultTotals(table: Table3): Finding[] {
  return TABLE3_COLUMNS.flatMap((column) =>
    compare('T3-2', {
      found: table.total[column],
      expected: sum(OUTCOME_CODES.map((outcome) => table[outcome][column])),
      cells: [...OUTCOME_CODES, 'total' as const].map((row) => `table3.${row}.${column}` as const),
    }),
  )
}

function columnTotals(table: Table3): Finding[] {
  return TABLE3_ROWS.flatMap((row) =>
    compare('T3-3', {
      found: table[row].total,
      expected: sum(APPLICANT_KIND_CODES.map((kind) => table[row][kind])),
      cells: TABLE3_COLUMNS.map((column) => `table3.${row}.${column}` as const),
    }),
  )
}

function wholeNumbers(table: Table3): Finding[] {
  return TABLE3_ROWS.flatMap((row) =>
    TABLE3_COLUMNS.filter((column) => !Number.isSafeInteger(table[row][column]) || table[row][column] < 0).map(
      (column) => ({
        rule: 'T3-4' as const,
        severity: RULES['T3-4'].severity,
        cells: [`table3.${row}.${column}` as const],
        found: table[row][column],
        expected: 0,
      }),
    ),
  )
}

function remedyTotals(table: Table4): Finding[] {
  return TABLE4_BLOCKS.flatMap((block) =>
    compare('T4-1', {
      found: table[block].total,
      expected: sum(REMEDY_RESULTS.map((result) => table[block][result])),
      cells: [...REMEDY_RESULTS, 'total' as const].map((column) => `table4.${block}.${column}` as const),
    }),
  )
}

function compare(rule: RuleId, { found, expected, cells }: Pick<Finding, 'found' | 'expected' | 'cells'>): Finding[] {
  return found === expected ? [] : [{ rule, severity: RULES[rule].severity, cells, found, expected }]
}
