import { lastDayOfMonth, type PlainDate, plainDateOf } from '../dates'
import type { ReportFormat, Table3Column, Table3Row } from '../law/report-formats/report-format'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../law/report-formats/report-format'
import { table2Figures, table3Columns, table3Rows } from '../law/report-formats/rows'
import type { Days } from '../list-query'
import type { DocumentCell, DocumentTable } from './document'
import type { FigureId } from './figures'
import { blockLabel, columnLabel, resultLabel, rowLabel, table2Label } from './labels'
import { type ReportTables, table2Cell, table3Cells } from './tables'

/** A stretch of a year side by side with others: its days, its name, its tables. */
export type PartOfYear = { days: Days; name: string; tables: ReportTables; reachingBack: readonly string[] }

type CellOf = (tables: ReportTables) => number | string
type Line = { figure: FigureId; label: string; cell: CellOf }

/**
 * Whether the parts of a year add up to the year in a cell. What stands on a day does not: 现行有效件数, both rows of
 * 结转, and in table 四 尚未审结 with the 总计 that includes it.
 */
export function addsUp(figure: FigureId): boolean {
  const [table, , last] = figure.split('.') as [string, string, string | undefined]
  if (table === 'table2') return last !== 'in_force'
  if (table === 'table3') return !/^table3\.carried_(in|out)\./.test(figure)
  return last !== 'pending' && last !== 'total'
}

/** What the column behind the year says of a line. */
const REMARKS = { stock: '期末数，不相加', carriedIn: '期初数，不相加', reachingBack: '含跨期报送的数' } as const

function remarkOf({ figure }: Line, parts: readonly PartOfYear[]): string {
  if (figure.startsWith('table3.carried_in.')) return REMARKS.carriedIn
  if (!addsUp(figure)) return REMARKS.stock
  const [table, kind] = figure.split('.')
  return table === 'table2' && parts.some(({ reachingBack }) => reachingBack.includes(kind!))
    ? REMARKS.reachingBack
    : ''
}

/** What the form calls by the year, of a part of it. */
const EDGES: Partial<Record<Table3Row, string>> = {
  received: '新收',
  carried_in: '上期结转',
  carried_out: '结转下期继续办理',
}

/** The lines of table 二, of one column of table 三, and of table 四, in the order of the form. */
export function linesOf(format: ReportFormat, column: Table3Column): Record<'table2' | 'table3' | 'table4', Line[]> {
  return {
    table2: table2Figures(format).map((figure) => ({
      figure: `table2.${figure}`,
      label: table2Label(format, figure),
      cell: ({ table2 }) => table2Cell(table2, figure),
    })),
    table3: table3Rows(format).map((row) => ({
      figure: `table3.${row}.${column}`,
      label: EDGES[row] ?? rowLabel(format, row),
      cell: ({ table3 }) => table3Cells(table3, row)[column],
    })),
    table4: TABLE4_BLOCKS.flatMap((block) =>
      TABLE4_COLUMNS.map((result) => ({
        figure: `table4.${block}.${result}` as const,
        label: `${blockLabel(format, block)} ${resultLabel(format, result)}`,
        cell: ({ table4 }: ReportTables) => table4[block][result],
      })),
    ),
  }
}

/**
 * The tables of the form with the parts of a year side by side and the year behind them, table 三 for one column of
 * applicants. What does not add up says so in its line.
 */
export function sideBySide(
  format: ReportFormat,
  column: Table3Column,
  { parts, whole }: { parts: readonly PartOfYear[]; whole: ReportTables },
): DocumentTable[] {
  const lines = linesOf(format, column)
  const { headings } = format
  const captions = {
    table2: headings.table2,
    table3: `${headings.table3}（${columnLabel(format, column)}）`,
    table4: headings.table4,
  }
  return (['table2', 'table3', 'table4'] as const).map((table) => ({
    id: table === 'table3' && column !== 'total' ? `table3.${column}` : table,
    caption: captions[table],
    columns: [5, ...parts.map(() => 1), 1.2, 2.4],
    headerRows: 1,
    rows: [
      [head('项目'), ...parts.map(({ name }) => head(name)), head('全年'), head('说明')],
      ...lines[table].map((line) => [
        { text: line.label, header: true, align: 'left' } as const,
        ...parts.map(({ tables }) => figure(line.cell(tables))),
        figure(line.cell(whole)),
        { text: remarkOf(line, parts), align: 'left' } as const,
      ]),
    ],
  }))
}

/** The same with every column of table 三, each as a table of its own behind that of the totals. */
export function allSideBySide(format: ReportFormat, year: Parameters<typeof sideBySide>[2]): DocumentTable[] {
  const [table2, table3, table4] = sideBySide(format, 'total', year)
  const others = table3Columns(format).filter((column) => column !== 'total')
  return [table2!, table3!, table4!, ...others.map((column) => sideBySide(format, column, year)[1]!)]
}

const head = (text: string): DocumentCell => ({ text, header: true, align: 'center' })
const figure = (value: number | string): DocumentCell => ({ text: String(value), align: 'right' })

/** The stretches of a year that stand side by side, those that have begun by `today`. */
export const DIVISIONS = { months: 1, quarters: 3, halves: 6 } as const
export type Division = keyof typeof DIVISIONS
export const DIVISION_CODES = Object.keys(DIVISIONS) as [Division, ...Division[]]

export function partsOfYear(year: number, division: Division, today: PlainDate): (Days & { name: string })[] {
  const length = DIVISIONS[division]
  return Array.from({ length: 12 / length }, (_, index) => {
    const first = index * length + 1
    const from = plainDateOf(year, first, 1)!
    const end = lastDayOfMonth(plainDateOf(year, first + length - 1, 1)!)
    return { name: nameOf(division, index), from, to: from <= today && today < end ? today : end }
  }).filter(({ from }) => from <= today)
}

function nameOf(division: Division, index: number): string {
  if (division === 'months') return `${index + 1}月`
  return division === 'quarters' ? `${'一二三四'[index]}季度` : index === 0 ? '上半年' : '下半年'
}
