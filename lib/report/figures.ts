import { DOCUMENT_KINDS, DOCUMENT_LABELS } from '../documents/document'
import { type MeasureCode, PLATFORM_MEASURES } from '../figures/platform'
import { printed } from '../figures/printed'
import {
  type ReportFormat,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table2Figure,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import { table2Cells, table3Columns, table3Rows } from '../law/report-formats/rows'
import type { CategoryKind } from '../published/category'
import { SUPERVISION_HEAD_CODES, SUPERVISION_HEADS, type SupervisionHead } from '../supervision/heads'
import type { ReportFacts } from './facts'
import { blockLabel, columnLabel, resultLabel, rowLabel } from './labels'
import { type ReportTables, sum, table2Cell, table3Cells } from './tables'

/**
 * A figure of the report by name: a cell of a table, or a figure of the text. Each is counted from records it can list.
 */
export type FigureId =
  | `table2.${Table2Figure}`
  | `table3.${Table3Row}.${Table3Column}`
  | `table4.${Table4Block}.${Table4Column}`
  | `published.kind.${CategoryKind}`
  | `published.category.${number}`
  | `postings.${number}`
  | `statistic.${number}.${MeasureCode}`
  | `documents.amended.${'regulations' | 'normative_documents'}`
  | `supervision.${SupervisionHead}`
  | `fees.${'requests' | 'yuan'}`
  | 'remedies.total'

/** `text` is the figure as the report prints it, `label` what the office calls it. */
export type NamedFigure = { id: FigureId; label: string; text: string }

const KIND_LABELS: Record<CategoryKind, string> = {
  information: '主动公开信息总数',
  interpretation: '政策解读总数',
  response: '回应关切总数',
}

/** Every figure that the text may use, by its id. */
export function namedFigures(
  facts: ReportFacts,
  tables: ReportTables,
  format: ReportFormat,
): Map<FigureId, NamedFigure> {
  const figures = [
    ...textFigures(facts, tables),
    ...workFigures(facts),
    ...figuresOfTable2(tables, format),
    ...figuresOfTable3(tables, format),
    ...figuresOfTable4(tables, format),
  ]
  return new Map(figures.map((figure) => [figure.id, figure]))
}

function textFigures({ categories, channels, statistics }: ReportFacts, { table4 }: ReportTables): NamedFigure[] {
  const kinds = Object.keys(KIND_LABELS) as CategoryKind[]
  return [
    ...kinds.map((kind) => ({
      id: `published.kind.${kind}` as const,
      label: KIND_LABELS[kind],
      text: String(itemsOfKind(categories, kind)),
    })),
    ...categories.map(({ id, name, items }) => ({
      id: `published.category.${id}` as const,
      label: `${name}数`,
      text: String(items),
    })),
    ...channels.map(({ id, name, postings }) => ({
      id: `postings.${id}` as const,
      label: `${name}发布次数`,
      text: String(postings),
    })),
    ...statistics.map(({ platformId, platform, measure, ...stated }) => ({
      id: `statistic.${platformId}.${measure}` as const,
      label: `${platform}${PLATFORM_MEASURES[measure].label}`,
      text: printed(stated),
    })),
    {
      id: 'remedies.total',
      label: '复议诉讼案件总数',
      text: String(sum(TABLE4_BLOCKS.map((block) => table4[block].total))),
    },
  ]
}

function workFigures({ amendedDocuments, supervision, fees }: ReportFacts): NamedFigure[] {
  return [
    ...DOCUMENT_KINDS.map((kind) => ({
      id: `documents.amended.${kind}` as const,
      label: `${DOCUMENT_LABELS[kind].label}修改件数`,
      text: String(amendedDocuments[kind]),
    })),
    ...SUPERVISION_HEAD_CODES.map((head) => ({
      id: `supervision.${head}` as const,
      label: SUPERVISION_HEADS[head],
      text: String(supervision[head]),
    })),
    { id: 'fees.requests', label: '收取信息处理费件数', text: String(fees.requests) },
    { id: 'fees.yuan', label: '收取信息处理费金额（元）', text: String(fees.yuan) },
  ]
}

function figuresOfTable2({ table2 }: ReportTables, format: ReportFormat): NamedFigure[] {
  return table2Cells(format).map(({ figure, name }) => ({
    id: `table2.${figure}` as const,
    label: name,
    text: String(table2Cell(table2, figure)),
  }))
}

function figuresOfTable3({ table3 }: ReportTables, format: ReportFormat): NamedFigure[] {
  const columns = table3Columns(format).map((column) => ({ column, name: columnLabel(format, column) }))
  return table3Rows(format).flatMap((row) => {
    const [name, cells] = [rowLabel(format, row), table3Cells(table3, row)]
    return columns.map(({ column, name: ofColumn }) => ({
      id: `table3.${row}.${column}` as const,
      label: `表三 ${name}·${ofColumn}`,
      text: String(cells[column]),
    }))
  })
}

function figuresOfTable4({ table4 }: ReportTables, format: ReportFormat): NamedFigure[] {
  return TABLE4_BLOCKS.flatMap((block) =>
    TABLE4_COLUMNS.map((column) => ({
      id: `table4.${block}.${column}` as const,
      label: `表四 ${blockLabel(format, block)}·${resultLabel(format, column)}`,
      text: String(table4[block][column]),
    })),
  )
}

export function itemsOfKind(categories: ReportFacts['categories'], kind: CategoryKind): number {
  return sum(categories.filter((category) => category.kind === kind).map(({ items }) => items))
}
