import { type FormatCode, formatByCode, LATEST_FORMATS_FIRST } from '../../law/report-formats/format-of'
import type {
  ReportFormat,
  SectionKey,
  Table2Figure,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../../law/report-formats/report-format'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import { table2Figures, table3Columns, table3Rows } from '../../law/report-formats/rows'
import { type ReportTables, table2Cell, table3Cells } from '../tables'

export type TableFigureId =
  | `table2.${Table2Figure}`
  | `table3.${Table3Row}.${Table3Column}`
  | `table4.${Table4Block}.${Table4Column}`

/** The cells of one form of which figures are kept, in its order. */
export function tableFigures(format: ReportFormat): TableFigureId[] {
  return [
    ...table2Figures(format).map((figure) => `table2.${figure}` as const),
    ...table3Rows(format).flatMap((row) => table3Columns(format).map((column) => `table3.${row}.${column}` as const)),
    ...TABLE4_BLOCKS.flatMap((block) => TABLE4_COLUMNS.map((column) => `table4.${block}.${column}` as const)),
  ]
}

const IN_ANY_FORM = [...new Set(LATEST_FORMATS_FIRST.flatMap(tableFigures))]

/** Every cell that a published report may have, table by table; those of the latest form come first. */
export const TABLE_FIGURES: readonly TableFigureId[] = ['table2.', 'table3.', 'table4.'].flatMap((table) =>
  IN_ANY_FORM.filter((figure) => figure.startsWith(table)),
)

/**
 * What an earlier year's report said when it was published: its cells as printed (a blank cell is missing), and its
 * text where that is known. `frozen` was made here and cannot change; `entered` was typed or imported once.
 */
export type PublishedReport = {
  year: number
  format: FormatCode
  origin: 'frozen' | 'entered'
  source: string
  figures: ReadonlyMap<TableFigureId, string>
  sections: Partial<Record<SectionKey, string>>
}

/** A published cell as a number; undefined where the report left it blank. */
export function publishedNumber({ figures }: Pick<PublishedReport, 'figures'>, id: TableFigureId): number | undefined {
  const text = figures.get(id)
  return text === undefined ? undefined : Number(text)
}

/** What the earlier report's table 二 measures is not what `format` measures: its figures say nothing about this one's. */
export function sameMeasures(last: Pick<PublishedReport, 'format'>, format: ReportFormat): boolean {
  return formatByCode(last.format).table2.measures === format.table2.measures
}

/** The tables of a form as published cells. */
export function publishedFigures(tables: ReportTables, format: ReportFormat): Map<TableFigureId, string> {
  return new Map(tableFigures(format).map((id) => [id, String(tableCell(tables, id))]))
}

/**
 * The tables of a form laid out from published cells: `printed` gives what stands in a cell. One in which no number stands is
 * 0 and is known by what `printed` says of it.
 */
export function tablesOfPrinted(
  format: ReportFormat,
  printed: (id: TableFigureId) => string | null | undefined,
): ReportTables {
  const number = (id: TableFigureId) => Number(printed(id) ?? 0)
  return {
    table2: {
      ...table2Data((figure) => number(`table2.${figure}`)),
      administrative_charges: printed('table2.administrative_charges') ?? '0',
    },
    table3: Object.fromEntries(
      table3Rows(format).map((row) => [
        row,
        Object.fromEntries(table3Columns(format).map((column) => [column, number(`table3.${row}.${column}`)])),
      ]),
    ) as ReportTables['table3'],
    table4: Object.fromEntries(
      TABLE4_BLOCKS.map((block) => [
        block,
        Object.fromEntries(TABLE4_COLUMNS.map((column) => [column, number(`table4.${block}.${column}`)])),
      ]),
    ) as ReportTables['table4'],
  }
}

/** Table 二 as data, with each of its figures as `value` gives it. */
export function table2Data<T>(value: (figure: Table2Figure) => T) {
  const documents = (kind: 'regulations' | 'normative_documents') => ({
    issued: value(`${kind}.issued`),
    repealed: value(`${kind}.repealed`),
    in_force: value(`${kind}.in_force`),
  })
  return {
    regulations: documents('regulations'),
    normative_documents: documents('normative_documents'),
    licensing: value('licensing'),
    penalties: value('penalties'),
    coercion: value('coercion'),
    administrative_charges: value('administrative_charges'),
  }
}

/** A cell of the tables by its name. */
export function tableCell({ table2, table3, table4 }: ReportTables, id: TableFigureId): number | string {
  const [table, ...path] = id.split('.')
  if (table === 'table2') return table2Cell(table2, path.join('.') as Table2Figure)
  if (table === 'table3')
    return table3Cells(table3, path.slice(0, -1).join('.') as Table3Row)[path.at(-1) as Table3Column]
  return table4[path[0] as Table4Block][path[1] as Table4Column]
}
