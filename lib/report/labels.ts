import type {
  ReportFormat,
  SectionKey,
  Table2Figure,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../law/report-formats/report-format'
import { resultRows, table2Cells } from '../law/report-formats/rows'

/** Short names of a form's rows and columns, for lists and headings outside the printed form. */
export function rowLabel(format: ReportFormat, row: Table3Row): string {
  const { received, carriedIn, carriedOut, resultsTotal } = format.table3
  switch (row) {
    case 'received':
      return received.name
    case 'carried_in':
      return carriedIn.name
    case 'carried_out':
      return carriedOut.name
    case 'total':
      return resultsTotal.name
    default:
      return resultRows(format).find((each) => each.row === row)!.name
  }
}

export function columnLabel({ table3: { person, organisations, columnTotal } }: ReportFormat, column: Table3Column) {
  if (column === 'total') return columnTotal.name
  return [person, ...organisations.columns].find((each) => each.column === column)!.name
}

export function table2Label(format: ReportFormat, figure: Table2Figure): string {
  return table2Cells(format).find((cell) => cell.figure === figure)!.name
}

export function blockLabel(format: ReportFormat, block: Table4Block): string {
  return format.table4.blocks[block].label
}

export function resultLabel({ table4 }: ReportFormat, column: Table4Column): string {
  return column === 'total' ? table4.total : table4.results[column].label
}

export function sectionHeading({ headings, overviewHeads }: ReportFormat, section: SectionKey): string {
  if (section === 'preamble') return headings.overview
  if (section === 'problems') return headings.problems
  if (section === 'other_matters') return headings.otherMatters
  return overviewHeads.find(({ key }) => key === section)!.label
}
