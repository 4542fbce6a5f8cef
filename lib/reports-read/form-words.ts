import { type FormatCode, LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import type { ReportFormat, Table2Figure, Table3Column, Table3Row } from '../law/report-formats/report-format'
import { resultRows, table3Rows } from '../law/report-formats/rows'
import { core } from './plain-text'

/** A row of table 三 as the forms print it: its number, its words, and the words without what stands in brackets. */
export type RowWords = { row: Table3Row; number: string; words: string; short: string; numbered: boolean }

const NUMBER = /^(?:(?<chinese>[一二三四五六七八九十])、|（(?<bracket>[一二三四五六七八九十])）|(?<digit>\d)\.)/

/** Words so short that they also stand elsewhere are a row only with their number: 3.其他, （七）总计. */
const LEAST_LETTERS = 5

/** The rows of every form in one order: a form’s own rows stand where it has them. */
export const ROW_WORDS: readonly RowWords[] = wordsOfForms()

function wordsOfForms(): RowWords[] {
  const known = new Map<Table3Row, RowWords>()
  for (const format of LATEST_FORMATS_FIRST)
    for (const [row, label] of labelsOf(format)) if (!known.has(row)) known.set(row, rowWords(row, label))
  return orderedRows().map((row) => known.get(row)!)
}

function rowWords(row: Table3Row, label: string): RowWords {
  const { chinese, bracket, digit } = NUMBER.exec(label)?.groups ?? {}
  const text = label.replace(NUMBER, '')
  const words = core(text)
  const short = core(text.replace(/（[^）]*）/g, ''))
  return { row, number: chinese ?? bracket ?? digit ?? '', words, short, numbered: short.length < LEAST_LETTERS }
}

/** A row that only another form has comes before the rows that take its place. */
function orderedRows(): Table3Row[] {
  const [latest, ...earlier] = LATEST_FORMATS_FIRST
  const rows = table3Rows(latest!)
  for (const format of earlier)
    for (const { row, group } of resultRows(format))
      if (!rows.includes(row)) {
        const first = resultRows(latest!).find((each) => each.group === group)?.row
        rows.splice(first ? rows.indexOf(first) : rows.length, 0, row)
      }
  return rows
}

function labelsOf({ table3 }: ReportFormat): [Table3Row, string][] {
  return [
    ['received', table3.received.label],
    ['carried_in', table3.carriedIn.label],
    ...table3.blocks.flatMap((block): [Table3Row, string][] =>
      'row' in block ? [[block.row.row, block.label]] : block.rows.map(({ row, label }) => [row, label]),
    ),
    ['total', table3.resultsTotal.label],
    ['carried_out', table3.carriedOut.label],
  ]
}

/** What the heads of the columns of table 三 say, without blanks. */
export const COLUMN_WORDS: ReadonlyMap<string, Table3Column> = new Map(
  LATEST_FORMATS_FIRST.flatMap(({ table3: { person, organisations, columnTotal } }) => [
    ...[person, ...organisations.columns].map(({ label, column }) => [core(label), column] as const),
    [core(columnTotal.label), 'total'] as const,
  ]),
)

/** The words of a form’s groups, under which rows are numbered anew. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  LATEST_FORMATS_FIRST.flatMap(({ table3 }) => table3.blocks.flatMap(({ name }) => core(name))),
)

/** A row of table 二 in one form, and which figure each of its cells is; null where no figure of it is kept. */
export type Table2Words = { words: string; cells: readonly (Table2Figure | null)[] }

/** Table 二 of one form: its rows in their order, and the heads of its columns with what they count. */
export type Table2Form = {
  format: ReportFormat<FormatCode>
  rows: readonly Table2Words[]
  columns: readonly string[]
}

export const TABLE2_FORMS: readonly Table2Form[] = LATEST_FORMATS_FIRST.map((format) => ({
  format,
  rows: format.table2.blocks.flatMap(({ rows }) =>
    rows.map(({ label, cells }) => ({ words: core(label), cells: cells.map((cell) => cell?.figure ?? null) })),
  ),
  columns: [...new Set(format.table2.blocks.flatMap(({ columns }) => columns.slice(1).map(core)))],
}))

/** The form that has most of something; undefined where none has any of it. */
export function formWithMost(count: (form: Table2Form) => number): Table2Form | undefined {
  const scored = TABLE2_FORMS.map((form) => ({ form, score: count(form) }))
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top))
  return best.score > 0 ? best.form : undefined
}

/** Offices leave out 行政 before 规范性文件. */
export function table2Spellings(words: string): string[] {
  return [...new Set([words, words.replace(/^行政(?=规范性文件)/, '')])]
}
