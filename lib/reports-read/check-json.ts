import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS, type Table3Row, type Table4Block } from '../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../law/report-formats/rows'
import { explains } from '../report/checks/causes'
import { kindOf } from '../report/checks/kind'
import { REGISTRY } from '../report/checks/registry'
import { ruleOf } from '../report/checks/rules'
import { type TableFigureId, table2Data } from '../report/history/published-report'
import type { Assessment } from './assess'
import { isLikely } from './open-readings'
import { isPlainNumber } from './read-cell'
import type { ReadReport } from './recognise'

/** What was read in a file and what was found; a stable contract, described in docs/check-json.md. */
export function checkJson(file: string, report: ReadReport, { findings, notAssessed, causes }: Assessment) {
  const { organ, year, format, cells, sections, read, readings } = report
  const number = (id: TableFigureId) => {
    const value = cells.get(id)?.value
    return value === undefined || value === null ? null : Number(value)
  }
  const columns = table3Columns(format)
  // Rows that only another form has are null, so that reports of all forms have the rows of the latest.
  const rows = [...new Set<Table3Row>([...table3Rows(LATEST_FORMATS_FIRST[0]!), ...table3Rows(format)])]
  return {
    file,
    organ,
    year,
    format: format.code,
    table2: table2Data((figure) => number(`table2.${figure}`)),
    table3: {
      columns,
      rows: Object.fromEntries(
        rows.map((row) => [row, columns.map((column) => number(`table3.${row}.${column}`))]),
      ) as Partial<Record<Table3Row, (number | null)[]>>,
    },
    table4: {
      columns: TABLE4_COLUMNS,
      ...(Object.fromEntries(
        TABLE4_BLOCKS.map((block) => [block, TABLE4_COLUMNS.map((column) => number(`table4.${block}.${column}`))]),
      ) as Record<Table4Block, (number | null)[]>),
    },
    cells: Object.fromEntries(
      [...cells].flatMap(([id, cell]) => {
        if (isPlainNumber(cell)) return []
        const { state, printed, place, may, by } = cell
        return [[id, { state, printed, place, ...(may && { may: may.map(Number) }), ...(by && { by }) }]]
      }),
    ),
    readings: readings.map((reading) => ({
      cells: reading.cells,
      ways: reading.ways.map((way) => way.map(({ value }) => (value === null ? null : Number(value)))),
      likely: reading.ways.map((way) => isLikely(reading, way)),
    })),
    sections: sections.map(({ heading, paragraphs }) => ({ heading, paragraphs })),
    rules: REGISTRY,
    findings: findings.map(({ rule, severity, cells: compared, found, expected, section, quote }) => ({
      rule,
      version: ruleOf(rule).version,
      severity,
      kind: kindOf({ rule, severity, found }),
      cells: compared,
      found,
      expected,
      text: ruleOf(rule).text,
      ...(section && { section }),
      ...(quote !== undefined && { quote }),
    })),
    causes: causes.map(({ cell, value, sums }) => ({
      cell,
      found: number(cell),
      expected: value,
      findings: findings.flatMap((finding, index) => (explains(sums, finding) ? [index] : [])),
    })),
    notAssessed,
    read,
  }
}
