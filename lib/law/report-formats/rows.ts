import type { ApplicantKind } from '../applicants'
import type { OutcomeCode, OutcomeGroup } from '../outcomes'
import type {
  Definition,
  ReportFormat,
  ResultRow,
  Table2Figure,
  Table2Row,
  Table3Column,
  Table3Row,
} from './report-format'

/**
 * A result row of a form with what lies around it: `label` as printed (1.属于国家秘密), `short` without its number,
 * `name` as running text has it (不予公开（属于国家秘密）).
 */
type FormRow = {
  row: ResultRow
  group: OutcomeGroup
  label: string
  short: string
  name: string
  counts: readonly OutcomeCode[]
  definition: Definition
}

const NUMBERING = /^\d+\./

/** The result rows of table 三, from the first to the last. */
export function resultRows({ table3 }: ReportFormat): FormRow[] {
  return table3.blocks.flatMap((block): FormRow[] => {
    const { group, label, name } = block
    if ('row' in block) return [{ group, label, short: name, name, ...block.row }]
    return block.rows.map((row) => {
      const short = row.label.replace(NUMBERING, '')
      return { group, short, name: `${name}（${short}）`, ...row }
    })
  })
}

/** The rows of table 三 in the order of the form. */
export function table3Rows(format: ReportFormat): Table3Row[] {
  return ['received', 'carried_in', ...resultRows(format).map(({ row }) => row), 'total', 'carried_out']
}

/** The columns of applicants in the order of the form, without the total. */
export function applicantColumns({ table3: { person, organisations } }: ReportFormat): ApplicantKind[] {
  return [person, ...organisations.columns].map(({ column }) => column)
}

export function table3Columns(format: ReportFormat): Table3Column[] {
  return [...applicantColumns(format), 'total']
}

/** The row in which the form counts an outcome; throws for one that it does not know, so that no case is lost unseen. */
export function rowCounting(format: ReportFormat, outcome: OutcomeCode): ResultRow {
  const resultRow = resultRows(format).find(({ counts }) => counts.includes(outcome))
  if (!resultRow) throw new RangeError(`the form of ${format.code} has no row for ${outcome}`)
  return resultRow.row
}

/** The outcomes that a row counts; none for a row that is no result. */
export function outcomesOfRow(format: ReportFormat, row: Table3Row): readonly OutcomeCode[] {
  return resultRows(format).find((candidate) => candidate.row === row)?.counts ?? []
}

/** The cells of table 二 of which figures are kept, in the order of the form. */
export function table2Figures(format: ReportFormat): Table2Figure[] {
  return table2Cells(format).map(({ figure }) => figure)
}

export function table2Cells({ table2 }: ReportFormat): { figure: Table2Figure; name: string }[] {
  return table2.blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])))
}

/** A row of table 二 by its name; undefined where the form keeps no figure of it. */
export function table2Row({ table2 }: ReportFormat, name: Table2Row) {
  return table2.blocks.flatMap(({ rows }) => rows.flatMap((row) => ('row' in row && row.row === name ? row : [])))[0]
}
