import Papa from 'papaparse'
import type { z } from 'zod'
import { type PlainDate, readTypedDate } from '../dates'
import type { FieldError } from '../field-error-codes'
import { readerOf } from '../imports/values'
import { type UnitInput, unitInput } from './input'
import type { UnitKind } from './unit'

/** The columns of a pasted spreadsheet and their usual headings; without a heading line, columns are in this order. */
const HEADINGS_OF_COLUMN = {
  name: ['单位名称', '名称', '单位', '单位全称'],
  shortName: ['简称', '单位简称'],
  kind: ['性质', '单位性质', '类别'],
  parent: ['隶属', '上级单位', '所属政府'],
  firstDay: ['成立日期'],
  lastDay: ['存续的最后一日', '撤销日期'],
  contact: ['联系人'],
  phone: ['联系电话', '电话'],
  creditCode: ['统一社会信用代码', '信用代码'],
  reportPage: ['公布报告的网址', '网址'],
} as const
type UnitColumn = keyof typeof HEADINGS_OF_COLUMN
const UNIT_COLUMN_CODES = Object.keys(HEADINGS_OF_COLUMN) as [UnitColumn, ...UnitColumn[]]

/** The most lines that are registered at once. */
export const PASTED_UNITS = 500

/** `unknown`: no such kind, or no such unit above it; `twice`: an earlier line has the name. */
export type UnitProblem = { column: UnitColumn; value: string; code: FieldError | 'unknown' | 'twice'; limit: number }
type PastedUnit = {
  /** The line's number in the pasted text, including the heading line. */
  line: number
  name: string
  /** The unit above it by name; empty where it belongs to the government itself. */
  parent: string
  /** Undefined if the line has problems. */
  input?: Omit<UnitInput, 'parentId'>
  problems: UnitProblem[]
  /** It is registered already, and left as it is. */
  known: boolean
}
export type PastedUnits = { rows: PastedUnit[]; unknownColumns: string[]; tooMany: boolean }

const readKind = readerOf<UnitKind>(
  { department: '部门', township: '乡镇街道', zone: '功能区', lower_government: '下级政府' },
  {
    department: ['政府部门', '工作部门', '直属单位', '事业单位'],
    township: ['乡镇', '街道', '乡', '镇', '街道办事处', '镇街'],
    zone: ['开发区', '管委会', '园区', '新区'],
    lower_government: ['县级政府', '区县政府', '县（市、区）政府', '县政府', '区政府', '市政府'],
  },
)

/** Reads units copied from a spreadsheet and validates each line by the rules of the form; `registered`: the names there are. */
export function readPastedUnits(text: string, registered: ReadonlySet<string>, today: PlainDate): PastedUnits {
  const { data } = Papa.parse<string[]>(text.replace(/\s+$/, ''), { delimiter: text.includes('\t') ? '\t' : ',' })
  const head = headOf(data[0] ?? [])
  const columns = head?.columns ?? UNIT_COLUMN_CODES
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: cellsByColumn(columns, cells) }))
    .slice(head ? 1 : 0)
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
  const earlier = new Set<string>()
  const rows = lines.slice(0, PASTED_UNITS).map(({ line, cells }) => {
    const row = readRow(line, cells, { registered, earlier, today })
    earlier.add(cells.name)
    return row
  })
  return { rows, unknownColumns: head?.unknown ?? [], tooMany: lines.length > PASTED_UNITS }
}

type Cells = Record<UnitColumn, string>

/** The columns of the heading line; undefined if the first line does not name the column of names. */
function headOf(cells: readonly string[]) {
  const columns = cells.map((cell) =>
    UNIT_COLUMN_CODES.find((column) => (HEADINGS_OF_COLUMN[column] as readonly string[]).includes(cell.trim())),
  )
  if (!columns.includes('name')) return undefined
  return { columns, unknown: cells.filter((cell, index) => !columns[index] && cell.trim() !== '') }
}

function cellsByColumn(columns: readonly (UnitColumn | undefined)[], cells: readonly string[]): Cells {
  const empty = Object.fromEntries(UNIT_COLUMN_CODES.map((column) => [column, ''])) as Cells
  for (const [index, column] of columns.entries()) if (column) empty[column] = (cells[index] ?? '').trim()
  return empty
}

type Around = { registered: ReadonlySet<string>; earlier: ReadonlySet<string>; today: PlainDate }

function readRow(line: number, cells: Cells, { registered, earlier, today }: Around): PastedUnit {
  const { name, parent } = cells
  const date = (text: string) => (text === '' ? null : (readTypedDate(text, today) ?? text))
  const kind = readKind(cells.kind)
  const parsed = unitInput.safeParse({
    ...cells,
    shortName: cells.shortName || name,
    kind: kind ?? cells.kind,
    parentId: null,
    firstDay: date(cells.firstDay),
    lastDay: date(cells.lastDay),
  })
  const problems = parsed.success ? [] : problemsOf(parsed.error, cells)
  const unknown = (column: UnitColumn, code: UnitProblem['code']) =>
    problems.push({ column, value: cells[column], code, limit: 0 })
  if (parent !== '' && !registered.has(parent) && !earlier.has(parent)) unknown('parent', 'unknown')
  if (name !== '' && earlier.has(name)) unknown('name', 'twice')
  const known = registered.has(name)
  if (!parsed.success || problems.length > 0) return { line, name, parent, problems, known }
  const { parentId: _, ...input } = parsed.data
  return { line, name, parent, problems, known, input }
}

/** The schema's complaints, one for each column. */
function problemsOf(error: z.ZodError, cells: Cells): UnitProblem[] {
  const problems = new Map<UnitColumn, UnitProblem>()
  for (const { path, message } of error.issues) {
    const column = path[0] as UnitColumn
    if (problems.has(column)) continue
    const [code, limit = '0'] = message.split('|') as [FieldError, string?]
    const value = cells[column]
    const asked = column === 'kind' ? (value === '' ? 'required' : 'unknown') : code
    problems.set(column, { column, value, code: asked, limit: Number(limit) })
  }
  return [...problems.values()]
}
