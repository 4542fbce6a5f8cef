import type { ReportFormat, ResultBlock, ResultRow } from '../law/report-formats/report-format'
import {
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '../law/report-formats/report-format'
import { table3Columns } from '../law/report-formats/rows'
import type { DocumentCell, DocumentTable } from './document'
import type { FigureId } from './figures'
import { resultLabel } from './labels'
import { type Table2, type Table3, type Table4, table2Cell, table3Cells } from './tables'

type Extra = Pick<DocumentCell, 'colspan' | 'rowspan' | 'defines'>
const head = (text: string, spans: Extra = {}): DocumentCell => ({
  text,
  header: true,
  align: 'center',
  ...spans,
})
const label = (text: string, spans: Extra = {}): DocumentCell => ({
  text,
  header: true,
  align: 'left',
  ...spans,
})
const cell = (value: number | string, figure: FigureId): DocumentCell => ({
  text: String(value),
  figure,
  align: 'center',
})

/** What the form prints and the ledger keeps no figure of. */
const uncounted = (): DocumentCell => ({ text: '/', align: 'center' })

/** How many columns of the same width table 二 has: its blocks have from two to four columns. */
const TABLE2_WIDTH = 12

/** Section 二: one table whose blocks stand under each other, as the form prints them. */
export function table2Of({ table2: form, headings }: ReportFormat, values: Table2): DocumentTable {
  return {
    id: 'table2',
    caption: headings.table2,
    columns: new Array<number>(TABLE2_WIDTH).fill(1),
    headerRows: 0,
    rows: form.blocks.flatMap(({ title, columns, rows }) => {
      const colspan = TABLE2_WIDTH / columns.length
      return [
        [head(title, { colspan: TABLE2_WIDTH })],
        columns.map((text) => head(text, { colspan })),
        ...rows.map((row) => [
          label(row.label, { colspan, ...('row' in row ? { defines: { table: 2, row: row.row } as const } : {}) }),
          ...row.cells.map((each) => ({
            ...(each ? cell(table2Cell(values, each.figure), `table2.${each.figure}`) : uncounted()),
            colspan,
          })),
        ]),
      ]
    }),
  }
}

/** Section 三: its rows by 7 columns under a header of three rows, with the form's merged cells. */
export function table3Of(format: ReportFormat, values: Table3): DocumentTable {
  const { table3: form, headings } = format
  const columns = table3Columns(format)
  const cells = (row: Table3Row) =>
    columns.map((column) => cell(table3Cells(values, row)[column], `table3.${row}.${column}`))
  const { person, organisations } = form
  const results = [
    ...form.blocks.flatMap((block) => rowsOfBlock(block, cells)),
    [label(form.resultsTotal.label, { colspan: 2, defines: { table: 3, row: 'total' } }), ...cells('total')],
  ]
  const edge = (row: 'received' | 'carried_in' | 'carried_out', text: string) => [
    label(text, { colspan: 3, defines: { table: 3, row } }),
    ...cells(row),
  ]
  const [firstResult, ...otherResults] = results
  return {
    id: 'table3',
    caption: headings.table3,
    columns: [1, 1.9, 6.1, ...columns.map(() => 1)],
    headerRows: 3,
    rows: [
      [head(form.balanceNote, { colspan: 3, rowspan: 3 }), head(form.applicants, { colspan: columns.length })],
      [
        head(person.label, { rowspan: 2 }),
        head(organisations.label, { colspan: organisations.columns.length }),
        head(form.columnTotal.label, { rowspan: 2 }),
      ],
      organisations.columns.map(({ label: text }) => head(text)),
      edge('received', form.received.label),
      edge('carried_in', form.carriedIn.label),
      [head(form.results, { rowspan: results.length }), ...firstResult!],
      ...otherResults,
      edge('carried_out', form.carriedOut.label),
    ],
  }
}

function rowsOfBlock(block: ResultBlock, cells: (row: ResultRow) => DocumentCell[]): DocumentCell[][] {
  if ('row' in block) {
    const { row } = block.row
    return [[label(block.label, { colspan: 2, defines: { table: 3, row } }), ...cells(row)]]
  }
  return block.rows.map(({ row, label: text }, index) => [
    ...(index === 0 ? [label(block.label, { rowspan: block.rows.length })] : []),
    label(text, { defines: { table: 3, row } }),
    ...cells(row),
  ])
}

/** Section 四: 15 cells in one row. */
export function table4Of(format: ReportFormat, values: Table4): DocumentTable {
  const { table4: form, headings } = format
  const text = (column: Table4Column) => resultLabel(format, column)
  const defined = (column: Table4Column) =>
    column === 'total' ? {} : { defines: { table: 4, result: column } as const }
  const results = TABLE4_COLUMNS.map((column) => head(text(column)))
  const merged = TABLE4_COLUMNS.map((column) => head(text(column), { rowspan: 2, ...defined(column) }))
  const block = (row: Table4Block) => head(form.blocks[row].label, { colspan: 5, defines: { table: 4, row } })
  return {
    id: 'table4',
    caption: headings.table4,
    columns: new Array<number>(15).fill(1),
    headerRows: 3,
    rows: [
      [block('reconsideration'), head(form.litigation, { colspan: 10 })],
      [...merged, block('litigation_direct'), block('litigation_after_reconsideration')],
      [...results, ...results],
      TABLE4_BLOCKS.flatMap((row) =>
        TABLE4_COLUMNS.map((column) => cell(values[row][column], `table4.${row}.${column}`)),
      ),
    ],
  }
}
