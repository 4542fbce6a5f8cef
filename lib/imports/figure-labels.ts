import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import {
  REMEDY_RESULTS,
  type ReportFormat,
  TABLE4_BLOCKS,
  type Table3Column,
} from '../law/report-formats/report-format'
import { resultRows } from '../law/report-formats/rows'
import type { TableFigureId } from '../report/history/published-report'
import { unnumbered } from './values'

/**
 * A cell of table 三 or 四 as a form prints its row and its column, one behind the other, with or without their numbers:
 * 一、本年新收政府信息公开申请数量 自然人, 行政诉讼 复议后起诉 结果维持. Undefined where the column is not said.
 */
export function figureLabelled(text: string): TableFigureId | undefined {
  labels ??= labelsOfForms()
  return labels.get(unnumbered(text))
}

let labels: Map<string, TableFigureId> | undefined

type Labelled = [label: string, figure: TableFigureId]

/** Of two forms that print the same label the latest is meant. */
function labelsOfForms(): Map<string, TableFigureId> {
  const found = new Map<string, TableFigureId>()
  for (const [label, figure] of LATEST_FORMATS_FIRST.flatMap((format) => [
    ...table3Labels(format),
    ...table4Labels(format),
  ]))
    if (!found.has(label)) found.set(label, figure)
  return found
}

function table3Labels(format: ReportFormat): Labelled[] {
  const { table3 } = format
  const { person, organisations, columnTotal } = table3
  const columns: [string, Table3Column][] = [
    [person.label, person.column],
    ...organisations.columns.flatMap(({ label, column }): [string, Table3Column][] => [
      [label, column],
      [`${organisations.label}${label}`, column],
    ]),
    [columnTotal.label, 'total'],
  ]
  const heads = new Map(table3.blocks.map(({ group, label }) => [group, label]))
  const rows = [
    { row: 'received' as const, labels: [table3.received.label] },
    { row: 'carried_in' as const, labels: [table3.carriedIn.label] },
    // A row that a form does not divide is called as the group is, and the column behind it might be the row's own word.
    ...resultRows(format)
      .filter(({ counts }) => counts.length === 1)
      .map(({ row, group, label }) => ({ row, labels: [label, `${heads.get(group)}${label}`] })),
    { row: 'total' as const, labels: [table3.resultsTotal.label] },
    { row: 'carried_out' as const, labels: [table3.carriedOut.label] },
  ]
  return rows.flatMap(({ row, labels: printed }) =>
    printed.flatMap((label) =>
      columns.map(([name, column]): Labelled => [unnumbered(label) + unnumbered(name), `table3.${row}.${column}`]),
    ),
  )
}

function table4Labels({ table4 }: ReportFormat): Labelled[] {
  return TABLE4_BLOCKS.flatMap((block) => {
    const { label } = table4.blocks[block]
    const heads = block === 'reconsideration' ? [label] : [label, `${table4.litigation}${label}`]
    return heads.flatMap((head) => [
      ...REMEDY_RESULTS.map(
        (result): Labelled => [unnumbered(head + table4.results[result].label), `table4.${block}.${result}`],
      ),
      [unnumbered(head + table4.total), `table4.${block}.total`] as Labelled,
    ])
  })
}
