import { APPLICANT_KINDS } from '../law/applicants'
import { OUTCOMES, type OutcomeCode } from '../law/outcomes'
import type { ReportFormat, ResultBlock } from '../law/report-formats/report-format'
import { TABLE4_BLOCKS, TABLE4_COLUMNS, type Table3Row, type Table4Column } from '../law/report-formats/report-format'
import type { DocumentCell, DocumentTable } from './document'
import type { FigureId } from './figures'
import type { Table2Figure } from './tables'
import { TABLE3_COLUMNS, type Table2, type Table3, type Table4 } from './tables'

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

/** Section 二: one table whose blocks stand under each other, as the form prints them. */
export function table2Of({ table2: form, headings }: ReportFormat, values: Table2): DocumentTable {
  const figure = (id: Table2Figure, value: number | string, colspan: number) => ({
    ...cell(value, `table2.${id}`),
    colspan,
  })
  const documents = (['regulations', 'normative_documents'] as const).map((kind) => [
    label(form.documents.rows[kind], { colspan: 3, defines: { table: 2, row: kind } }),
    ...(['issued', 'repealed', 'in_force'] as const).map((measure) =>
      figure(`${kind}.${measure}`, values[kind][measure], 3),
    ),
  ])
  const decisions = form.decisions.flatMap(({ title, columns, rows }) => [
    [head(title, { colspan: 12 })],
    [head(columns[0], { colspan: 6 }), head(columns[1], { colspan: 6 })],
    ...Object.entries(rows).map(([kind, text]) => [
      label(text, { colspan: 6, defines: { table: 2, row: kind as 'licensing' } }),
      figure(kind as 'licensing', values[kind as 'licensing'], 6),
    ]),
  ])
  return {
    id: 'table2',
    caption: headings.table2,
    columns: new Array<number>(12).fill(1),
    headerRows: 0,
    rows: [
      [head(form.documents.title, { colspan: 12 })],
      form.documents.columns.map((text) => head(text, { colspan: 3 })),
      ...documents,
      ...decisions,
      [head(form.charges.title, { colspan: 12 })],
      [head(form.charges.columns[0], { colspan: 6 }), head(form.charges.columns[1], { colspan: 6 })],
      [
        label(form.charges.row, { colspan: 6, defines: { table: 2, row: 'administrative_charges' } }),
        figure('administrative_charges', values.administrative_charges, 6),
      ],
    ],
  }
}

/** Section 三: 25 rows by 7 columns under a header of three rows, with the form's merged cells. */
export function table3Of({ table3: form, headings }: ReportFormat, values: Table3): DocumentTable {
  const cells = (row: Table3Row) => TABLE3_COLUMNS.map((column) => cell(values[row][column], `table3.${row}.${column}`))
  const kinds = Object.values(APPLICANT_KINDS)
  const organisations = kinds.filter(({ group }) => group === 'organisation')
  const results = [
    ...form.blocks.flatMap((block) => resultRows(block, cells)),
    [label(form.resultsTotal, { colspan: 2, defines: { table: 3, row: 'total' } }), ...cells('total')],
  ]
  const [firstResult, ...otherResults] = results
  return {
    id: 'table3',
    caption: headings.table3,
    columns: [1, 1.9, 6.1, 1, 1, 1, 1, 1, 1, 1],
    headerRows: 3,
    rows: [
      [head(form.balanceNote, { colspan: 3, rowspan: 3 }), head(form.applicants, { colspan: 7 })],
      [
        head(APPLICANT_KINDS.natural_person.label, { rowspan: 2 }),
        head(form.organisations, { colspan: organisations.length }),
        head(form.total, { rowspan: 2 }),
      ],
      organisations.map(({ label: text }) => head(text)),
      [label(form.received, { colspan: 3, defines: { table: 3, row: 'received' } }), ...cells('received')],
      [label(form.carriedIn, { colspan: 3, defines: { table: 3, row: 'carried_in' } }), ...cells('carried_in')],
      [head(form.results, { rowspan: results.length }), ...firstResult!],
      ...otherResults,
      [label(form.carriedOut, { colspan: 3, defines: { table: 3, row: 'carried_out' } }), ...cells('carried_out')],
    ],
  }
}

function resultRows(block: ResultBlock, cells: (row: OutcomeCode) => DocumentCell[]): DocumentCell[][] {
  if (block.kind === 'row')
    return [[label(block.label, { colspan: 2, defines: { table: 3, row: block.row } }), ...cells(block.row)]]
  return block.rows.map((row, index) => [
    ...(index === 0 ? [label(block.label, { rowspan: block.rows.length })] : []),
    label(OUTCOMES[row].label, { defines: { table: 3, row } }),
    ...cells(row),
  ])
}

/** Section 四: 15 cells in one row. */
export function table4Of({ table4: form, headings }: ReportFormat, values: Table4): DocumentTable {
  const defined = (column: Table4Column) =>
    column === 'total' ? {} : { defines: { table: 4, result: column } as const }
  const results = TABLE4_COLUMNS.map((column) => head(form.columns[column]))
  const merged = TABLE4_COLUMNS.map((column) => head(form.columns[column], { rowspan: 2, ...defined(column) }))
  return {
    id: 'table4',
    caption: headings.table4,
    columns: new Array<number>(15).fill(1),
    headerRows: 3,
    rows: [
      [
        head(form.reconsideration, { colspan: 5, defines: { table: 4, row: 'reconsideration' } }),
        head(form.litigation, { colspan: 10 }),
      ],
      [
        ...merged,
        head(form.direct, { colspan: 5, defines: { table: 4, row: 'litigation_direct' } }),
        head(form.afterReconsideration, { colspan: 5, defines: { table: 4, row: 'litigation_after_reconsideration' } }),
      ],
      [...results, ...results],
      TABLE4_BLOCKS.flatMap((block) =>
        TABLE4_COLUMNS.map((column) => cell(values[block][column], `table4.${block}.${column}`)),
      ),
    ],
  }
}
