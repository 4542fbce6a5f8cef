import Papa from 'papaparse'
import { z } from 'zod'
import { type PlainDate, readTypedDate } from '../dates'
import type { FieldError } from '../field-error-codes'
import { PROACTIVE_ITEM_CODES, PROACTIVE_ITEMS, type ProactiveItem } from '../law/proactive-items'
import type { BreachCode } from '../result'
import { type PublishedItemInput, publishedItemInput } from './input'
import { newItem } from './new-item'
import { checkItem } from './publication'
import { checkPaper } from './review'

/** The columns of a pasted spreadsheet and their usual headings; without a heading line, columns are in this order. */
const HEADINGS_OF_COLUMN = {
  title: ['标题', '名称', '信息标题'],
  category: ['类别', '信息类别'],
  publishedOn: ['公开日期', '发布日期'],
  documentNumber: ['文号', '发文字号'],
  channels: ['渠道', '发布渠道'],
  address: ['网址', '链接'],
  formedOn: ['形成日期', '形成或变更日期', '成文日期', '生成日期'],
  indexNumber: ['索引号'],
  proactiveItem: ['条例规定的内容', '条例项'],
  organ: ['发布机构'],
  audience: ['公开对象'],
  validUntil: ['有效期至', '废止日期'],
  summary: ['内容概述', '摘要'],
  topic: ['回应的热点', '热点'],
  paperReview: ['纸面审核'],
  note: ['备注'],
} as const
type PastedColumn = keyof typeof HEADINGS_OF_COLUMN
const PASTED_COLUMNS = Object.keys(HEADINGS_OF_COLUMN) as [PastedColumn, ...PastedColumn[]]

/** The most lines that are entered at once. */
export const PASTED_ROWS = 2000

export const pasteInput = z.object({ text: z.string('required').min(1, 'required').max(320_000, 'tooLong|320000') })

export type PasteLists = {
  categories: readonly { id: number; name: string; shortName: string; active: boolean }[]
  platforms: readonly { id: number; name: string; active: boolean }[]
  reviewsSince: PlainDate | null
}

/** A problem of a cell: an invalid value, an unknown name, or a refusal by a rule. */
export type CellProblem = { column: PastedColumn; value: string } & (
  | { kind: 'field'; code: FieldError; limit?: number }
  | { kind: 'breach'; code: BreachCode }
  | { kind: 'unknown' }
)
export type PastedRow = {
  /** The line's number in the pasted text, including the heading line. */
  line: number
  title: string
  /** The parsed item; undefined if the line has problems. */
  input?: PublishedItemInput
  problems: CellProblem[]
  /** The number of an earlier line with the same title. */
  sameAs?: number
}
export type Pasted = { rows: PastedRow[]; unknownColumns: string[]; tooMany: boolean }

/**
 * Reads cells copied from a spreadsheet and validates each line by the rules of the form. A name that is not in the
 * ledger's lists is a problem of its cell; nothing is guessed.
 */
export function readPasted(text: string, lists: PasteLists, today: PlainDate): Pasted {
  const { data } = Papa.parse<string[]>(text.replace(/\s+$/, ''), { delimiter: text.includes('\t') ? '\t' : ',' })
  const head = headOf(data[0] ?? [])
  const columns = head?.columns ?? PASTED_COLUMNS
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells }))
    .slice(head ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const firstLine = new Map<string, number>()
  const rows = lines.slice(0, PASTED_ROWS).map(({ line, cells }) => {
    const row = readRow(line, cellsByColumn(columns, cells), lists, today)
    const sameAs = firstLine.get(row.title)
    if (sameAs === undefined) firstLine.set(row.title, line)
    return { ...row, sameAs }
  })
  return { rows, unknownColumns: head?.unknown ?? [], tooMany: lines.length > PASTED_ROWS }
}

type Cells = Record<PastedColumn, string>

/** The columns of the heading line; undefined if the first line does not name the title's column. */
function headOf(cells: readonly string[]) {
  const columns = cells.map((cell) =>
    PASTED_COLUMNS.find((column) => (HEADINGS_OF_COLUMN[column] as readonly string[]).includes(cell.trim())),
  )
  if (!columns.includes('title')) return undefined
  return { columns, unknown: cells.filter((cell, index) => !columns[index] && cell.trim() !== '') }
}

function cellsByColumn(columns: readonly (PastedColumn | undefined)[], cells: readonly string[]): Cells {
  const empty = Object.fromEntries(PASTED_COLUMNS.map((column) => [column, ''])) as Cells
  for (const [index, column] of columns.entries()) if (column) empty[column] = (cells[index] ?? '').trim()
  return empty
}

function readRow(line: number, cells: Cells, lists: PasteLists, today: PlainDate): PastedRow {
  const problems: CellProblem[] = []
  const missing = (column: PastedColumn, value: string) => problems.push({ column, value, kind: 'unknown' })
  const date = (column: 'publishedOn' | 'formedOn' | 'validUntil') =>
    cells[column] === '' ? null : (readTypedDate(cells[column], today) ?? cells[column])
  const publishedOn = date('publishedOn')
  const category = lists.categories.find(
    ({ name, shortName, active }) => active && [name, shortName].includes(cells.category),
  )
  if (cells.category !== '' && !category) missing('category', cells.category)
  const proactiveItem = cells.proactiveItem === '' ? null : itemNamed(cells.proactiveItem)
  if (proactiveItem === undefined) missing('proactiveItem', cells.proactiveItem)
  const { title, documentNumber, indexNumber, organ, audience, summary, topic, paperReview, note } = cells
  const form = {
    ...newItem(today),
    title,
    documentNumber,
    indexNumber,
    organ,
    audience,
    summary,
    topic,
    paperReview,
    note,
    publishedOn,
    formedOn: date('formedOn'),
    validUntil: date('validUntil'),
    categoryId: category?.id,
    proactiveItem: proactiveItem ?? null,
    postings: postingsOf(cells, lists, publishedOn ?? '', missing),
  }
  const parsed = publishedItemInput.safeParse(form)
  if (!parsed.success) problems.push(...problemsOf(parsed.error, cells, problems))
  const lawful = parsed.success && problems.length === 0 ? checkRules(parsed.data, lists, cells) : []
  problems.push(...lawful)
  return { line, title, problems, input: problems.length === 0 ? parsed.data : undefined }
}

const SEPARATOR = /[、,，;；/\n]/

/** One posting for each channel named, with the address in the same place of its own cell. */
function postingsOf(
  { channels, address }: Cells,
  { platforms }: PasteLists,
  postedOn: string,
  missing: (column: PastedColumn, value: string) => void,
) {
  const addresses = address.split(/[\s;；]+/)
  const names = channels
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter(Boolean)
  return names.flatMap((channel, index) => {
    const platform = platforms.find(({ name, active }) => active && name === channel)
    if (!platform) missing('channels', channel)
    return platform ? [{ platformId: platform.id, postedOn, address: addresses[index] ?? '' }] : []
  })
}

const NUMBERS = '一二三四五六七八九十'

/** 第七项, （七）, 七 and 7 are the seventh item of Art. 20; so is its whole name. */
function itemNamed(text: string): ProactiveItem | undefined {
  const byLabel = PROACTIVE_ITEM_CODES.find((code) => PROACTIVE_ITEMS[code].label === text)
  if (byLabel) return byLabel
  const number = text.replace(/^(第二十条)?第?[（(]?|[）)]?项?$/g, '')
  const ordinal = /^\d+$/.test(number) ? Number(number) : chineseNumber(number)
  return PROACTIVE_ITEM_CODES.find((code) => code === `art20_${String(ordinal).padStart(2, '0')}`)
}

function chineseNumber(text: string): number {
  if (text.startsWith('十')) return 10 + (NUMBERS.indexOf(text.slice(1) || '零') + 1)
  return NUMBERS.indexOf(text) + 1
}

/** The schema's errors, one for each column; a name already reported as unknown is not reported again. */
function problemsOf(error: z.ZodError, cells: Cells, reported: readonly CellProblem[]): CellProblem[] {
  const problems = new Map<PastedColumn, CellProblem>()
  for (const { path, message } of error.issues) {
    const column = columnOf(path)
    if (problems.has(column) || reported.some((problem) => problem.column === column)) continue
    const [code, limit] = message.split('|') as [FieldError, string | undefined]
    const missing = code === 'choice' && cells[column] === ''
    problems.set(column, {
      column,
      value: cells[column],
      kind: 'field',
      code: missing ? 'required' : code,
      limit: limit ? Number(limit) : undefined,
    })
  }
  return [...problems.values()]
}

function columnOf([field, , part]: PropertyKey[]): PastedColumn {
  if (field === 'categoryId') return 'category'
  if (field === 'postings') return part === 'postedOn' ? 'publishedOn' : 'address'
  return field as PastedColumn
}

function checkRules(input: PublishedItemInput, { reviewsSince }: PasteLists, cells: Cells): CellProblem[] {
  const lawful = checkItem(input, input.postings)
  const reviewed = input.publishedOn ? checkPaper(input.publishedOn, reviewsSince) : lawful
  return [lawful, ...(reviewed === lawful ? [] : [reviewed])].flatMap((result) => {
    if (result.ok || result.kind !== 'breach') return []
    const { code, field = '' } = result.breach
    const column: PastedColumn = field.startsWith('postings') ? 'channels' : 'publishedOn'
    return [{ column, value: cells[column], kind: 'breach' as const, code }]
  })
}
