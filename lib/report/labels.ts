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
import type { Table2Figure } from './tables'

/** Short names of rows and columns, for lists and headings outside the printed form. */
export function rowLabel(row: Table3Row | 'other.undivided'): string {
  switch (row) {
    case 'other.undivided':
      return '其他处理（不分项）'
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

export function table2Label(figure: Table2Figure): string {
  const [kind, measure] = figure.split('.') as [Table2Figure, 'issued' | undefined]
  return measure ? `${TABLE2_LABELS[kind]}${MEASURE_LABELS[measure]}` : TABLE2_LABELS[kind]!
}

const TABLE2_LABELS: Record<string, string> = {
  regulations: '规章',
  normative_documents: '行政规范性文件',
  licensing: '行政许可决定数',
  penalties: '行政处罚决定数',
  coercion: '行政强制决定数',
  administrative_charges: '行政事业性收费（万元）',
}
const MEASURE_LABELS = { issued: '制发件数', repealed: '废止件数', in_force: '现行有效件数' }

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
