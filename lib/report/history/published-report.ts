import type {
  SectionKey,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../../law/report-formats/report-format'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import type { Table2Figure } from '../tables'
import { type ReportTables, TABLE3_COLUMNS, TABLE3_ROWS } from '../tables'

/** The forms in which a year may have been published; that of 2019 keeps 其他处理 as one undivided row. */
export const PUBLISHED_FORMATS = ['2019', '2021'] as const
export type PublishedFormat = (typeof PUBLISHED_FORMATS)[number]

/** The form of a year's report: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 since. */
export function publishedFormatOf(year: number): PublishedFormat {
  return year < 2021 ? '2019' : '2021'
}

export const FIRST_PUBLISHED_YEAR = 2019

export type TableFigureId =
  | `table2.${Table2Figure}`
  | `table3.${Table3Row | 'other.undivided'}.${Table3Column}`
  | `table4.${Table4Block}.${Table4Column}`

export const TABLE2_FIGURES: readonly Table2Figure[] = [
  ...(['regulations', 'normative_documents'] as const).flatMap((kind) =>
    (['issued', 'repealed', 'in_force'] as const).map((measure) => `${kind}.${measure}` as const),
  ),
  'licensing',
  'penalties',
  'coercion',
  'administrative_charges',
]

/** Every cell that a published report may have, in the order of the form. */
export const TABLE_FIGURES: readonly TableFigureId[] = [
  ...TABLE2_FIGURES.map((figure) => `table2.${figure}` as const),
  ...[...TABLE3_ROWS, 'other.undivided' as const].flatMap((row) =>
    TABLE3_COLUMNS.map((column) => `table3.${row}.${column}` as const),
  ),
  ...TABLE4_BLOCKS.flatMap((block) => TABLE4_COLUMNS.map((column) => `table4.${block}.${column}` as const)),
]

/**
 * What an earlier year's report said when it was published: its cells as printed (a blank cell is missing), and its
 * text where that is known. `frozen` was made here and cannot change; `entered` was typed or imported once.
 */
export type PublishedReport = {
  year: number
  format: PublishedFormat
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

/** Tables as published cells. */
export function publishedFigures({ table2, table3, table4 }: ReportTables): Map<TableFigureId, string> {
  const cells = [
    ...TABLE2_FIGURES.map((figure) => [`table2.${figure}`, table2Cell(table2, figure)] as const),
    ...TABLE3_ROWS.flatMap((row) =>
      TABLE3_COLUMNS.map((column) => [`table3.${row}.${column}`, table3[row][column]] as const),
    ),
    ...TABLE4_BLOCKS.flatMap((block) =>
      TABLE4_COLUMNS.map((column) => [`table4.${block}.${column}`, table4[block][column]] as const),
    ),
  ]
  return new Map(cells.map(([id, value]) => [id, String(value)]))
}

export function table2Cell(table2: ReportTables['table2'], figure: Table2Figure): number | string {
  const [kind, measure] = figure.split('.') as [keyof ReportTables['table2'], 'issued' | undefined]
  const cell = table2[kind]
  return typeof cell === 'object' ? cell[measure!] : cell
}
