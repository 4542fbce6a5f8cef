import { DOCUMENT_KINDS, type DocumentKind } from '../documents/document'
import { MEASURE_CODES, type MeasureCode } from '../figures/platform'
import { REPORTED_KINDS, type ReportedKind } from '../figures/reported'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { FORMATS } from '../law/report-formats/formats'
import {
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import { table3Rows } from '../law/report-formats/rows'
import { CATEGORY_KINDS, type CategoryKind } from '../published/category'
import { SUPERVISION_HEAD_CODES, type SupervisionHead } from '../supervision/heads'
import type { DocumentCounts } from './facts'

/** What a figure counts, read back from its name. */
export type FigureReference =
  | { of: 'requests'; row: Table3Row; column: Table3Column }
  | { of: 'remedies'; block: Table4Block | 'all'; column: Table4Column }
  | { of: 'documents'; kind: DocumentKind; measure: keyof DocumentCounts | 'amended' }
  | { of: 'supervision'; head: SupervisionHead }
  | { of: 'fees'; measure: (typeof FEE_MEASURES)[number] }
  | { of: 'reported'; kind: ReportedKind }
  | { of: 'items'; scope: { kind: CategoryKind } | { categoryId: number } }
  | { of: 'postings'; platformId: number }
  | { of: 'statistic'; platformId: number; measure: MeasureCode }

const TABLE3_ROWS: readonly Table3Row[] = FORMATS.flatMap(table3Rows)
const TABLE3_COLUMNS: readonly Table3Column[] = [...APPLICANT_KIND_CODES, 'total']
const FEE_MEASURES = ['requests', 'yuan'] as const
const DOCUMENT_MEASURES = ['issued', 'repealed', 'in_force'] as const

/** Reads a figure's name as it stands in an address; undefined if it names none. */
export function readFigure(id: string): FigureReference | undefined {
  if (id === 'remedies.total') return { of: 'remedies', block: 'all', column: 'total' }
  const [head, ...rest] = id.split('.')
  switch (head) {
    case 'table2':
      return table2(rest)
    case 'table3': {
      const [row, column] = [one(TABLE3_ROWS, rest.slice(0, -1).join('.')), one(TABLE3_COLUMNS, rest.at(-1))]
      return row && column && { of: 'requests', row, column }
    }
    case 'table4': {
      const [block, column] = [one(TABLE4_BLOCKS, rest[0]), one(TABLE4_COLUMNS, rest[1])]
      return block && column && rest.length === 2 ? { of: 'remedies', block, column } : undefined
    }
    case 'documents':
    case 'supervision':
    case 'fees':
      return work(head, rest)
    default:
      return text(head, rest)
  }
}

function table2([first, second]: string[]): FigureReference | undefined {
  const reported = one(REPORTED_KINDS, first)
  if (reported && second === undefined) return { of: 'reported', kind: reported }
  const [kind, measure] = [one(DOCUMENT_KINDS, first), one(DOCUMENT_MEASURES, second)]
  return kind && measure && { of: 'documents', kind, measure }
}

function work(
  head: 'documents' | 'supervision' | 'fees',
  [first, second, third]: string[],
): FigureReference | undefined {
  if (head === 'documents') {
    const kind = first === 'amended' && third === undefined ? one(DOCUMENT_KINDS, second) : undefined
    return kind && { of: 'documents', kind, measure: 'amended' }
  }
  if (second !== undefined) return undefined
  const [counted, measure] = [one(SUPERVISION_HEAD_CODES, first), one(FEE_MEASURES, first)]
  if (head === 'supervision') return counted && { of: 'supervision', head: counted }
  return measure && { of: 'fees', measure }
}

function text(head: string | undefined, [first, second]: string[]): FigureReference | undefined {
  if (head === 'published' && first === 'kind') {
    const kind = one(CATEGORY_KINDS, second)
    return kind && { of: 'items', scope: { kind } }
  }
  if (head === 'published' && first === 'category')
    return number(second, (categoryId) => ({ of: 'items', scope: { categoryId } }))
  if (head === 'postings') return number(first, (platformId) => ({ of: 'postings', platformId }))
  const measure = one(MEASURE_CODES, second)
  if (head === 'statistic' && measure) return number(first, (platformId) => ({ of: 'statistic', platformId, measure }))
  return undefined
}

function one<const T extends string>(codes: readonly T[], text: string | undefined): T | undefined {
  return codes.find((code) => code === text)
}

function number(text: string | undefined, use: (id: number) => FigureReference): FigureReference | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? use(Number(text)) : undefined
}
