import { assembleReport, type WrittenSections } from '@/lib/report/assemble'
import { editionOf, markedAsDraft, type ReportEdition } from '@/lib/report/edition'
import type { ReportFacts } from '@/lib/report/facts'
import { fullYear } from '@/lib/report/facts.fixture'
import { RARE } from '@/lib/report/render/sample-document.fixture'
import { SECTION_KEYS } from '@/lib/report/sections'
import type { ReadFigures } from './read-back.fixture'

// Reports as offices have them, from the smallest to the largest.

const LONG_NAME =
  '新疆维吾尔自治区克孜勒苏柯尔克孜自治州人民政府办公室（自治州政务服务和大数据管理办公室、自治州人民政府外事办公室、自治州人民防空办公室）机关事务中心'

export type Case = { digits: number; name: number; paragraphs: number; rare: boolean; draft: boolean; frozen: boolean }
export const CASES: Case[] = [
  { digits: 1, name: 8, paragraphs: 0, rare: false, draft: true, frozen: false },
  { digits: 2, name: 16, paragraphs: 20, rare: true, draft: false, frozen: true },
  { digits: 3, name: 24, paragraphs: 1, rare: false, draft: false, frozen: false },
  { digits: 4, name: 32, paragraphs: 20, rare: false, draft: true, frozen: false },
  { digits: 5, name: 40, paragraphs: 0, rare: true, draft: true, frozen: false },
  { digits: 6, name: 48, paragraphs: 1, rare: true, draft: false, frozen: true },
  { digits: 7, name: 57, paragraphs: 20, rare: true, draft: true, frozen: false },
  { digits: 8, name: 66, paragraphs: 1, rare: false, draft: false, frozen: true },
]

/** Every count made larger or smaller alike, so that the total of table 三 has that many digits. */
function scaled<T>(value: T, factor: number): T {
  if (typeof value === 'number') return Math.floor(value * factor) as T
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, scaled(one, factor)])) as T
}

function factsOf({ digits, name }: Case): ReportFacts {
  const { organ, requests, remedies, documents, decisions, ...rest } = fullYear()
  const factor = (9.9 * 10 ** (digits - 1)) / 9513
  return {
    ...rest,
    organ: { ...organ, fullName: LONG_NAME.slice(0, name) },
    ...scaled({ requests, remedies, documents, decisions }, factor),
  }
}

export function editionFor(one: Case): ReportEdition {
  const text = (key: string, at: number) =>
    `${key}第${at + 1}段：${one.rare ? RARE : '办公室'}“公开”2023年，（一）办理1234.56万元、99.9%。`
  const texts = SECTION_KEYS.map((key) =>
    Array.from({ length: one.paragraphs }, (_, at) => text(key.replace(/\W/g, ''), at)),
  )
  const written: WrittenSections = Object.fromEntries(
    SECTION_KEYS.map((key, at) => [key, { text: texts[at]!.join('\n'), version: 1 }]),
  )
  // Without text a section is drafted; the draft of a section of which nothing is known is empty.
  const templates = one.paragraphs === 0 ? Object.fromEntries(SECTION_KEYS.map((key) => [key, ''])) : {}
  const edition = editionOf(assembleReport(factsOf(one), written, { templates }))
  const marked = one.draft ? markedAsDraft(edition, { asOf: '2024-01-10' }) : edition
  return one.frozen ? (JSON.parse(JSON.stringify(marked)) as ReportEdition) : marked
}

/** The figures in the order of the form, from the data that other systems read. */
export function figuresOf({ table2, table3, table4 }: ReportEdition['data']): ReadFigures {
  const { regulations, normative_documents, licensing, penalties, coercion, administrative_charges } = table2
  const counts = [regulations, normative_documents].flatMap(({ issued, repealed, in_force }) => [
    issued,
    repealed,
    in_force,
  ])
  const { received, carried_in, total, carried_out, ...results } = table3.rows
  return {
    table2: [...counts, licensing, penalties, coercion, administrative_charges],
    table3: [received!, carried_in!, ...Object.values(results), total!, carried_out!],
    table4: [...table4.reconsideration, ...table4.litigation_direct, ...table4.litigation_after_reconsideration],
  }
}
