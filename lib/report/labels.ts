import { APPLICANT_KINDS } from '../law/applicants'
import { outcomeName } from '../law/outcomes'
import { REMEDY_BLOCK_LABELS } from '../law/remedies'
import { FORMAT_2021 } from '../law/report-formats/2021'
import type {
  SectionKey,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../law/report-formats/report-format'

/** Short names of rows and columns, for lists and headings outside the printed form. */
export function rowLabel(row: Table3Row): string {
  switch (row) {
    case 'received':
      return '本年新收'
    case 'carried_in':
      return '上年结转'
    case 'carried_out':
      return '结转下年度'
    case 'total':
      return '办理结果总计'
    default:
      return outcomeName(row)
  }
}

export function columnLabel(column: Table3Column): string {
  if (column === 'total') return '总计'
  return column === 'other_organisation' ? '其他组织' : APPLICANT_KINDS[column].label
}

export function blockLabel(block: Table4Block): string {
  return REMEDY_BLOCK_LABELS[block].label
}

export function resultLabel(column: Table4Column): string {
  return FORMAT_2021.table4.columns[column]
}

export function sectionHeading(section: SectionKey): string {
  const { headings, overviewHeads } = FORMAT_2021
  if (section === 'preamble') return headings.overview
  if (section === 'problems') return headings.problems
  if (section === 'other_matters') return headings.otherMatters
  return overviewHeads.find(({ key }) => key === section)!.label
}
