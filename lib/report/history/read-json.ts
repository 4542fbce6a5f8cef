import { z } from 'zod'
import { FORMAT_CODES, formatByCode, formatOf } from '../../law/report-formats/format-of'
import { type ReportFormat, type SectionKey, TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { table2Figures } from '../../law/report-formats/rows'
import { fieldOf, type HistoryForm } from './input'
import type { TableFigureId } from './published-report'

const value = z.union([z.number(), z.string()]).nullable()
const values = z.array(value)
const documents = z.object({ issued: value, repealed: value, in_force: value }).partial()

/** A report as docs/report-json.md describes it; of what it may hold beside the tables only the sections are read. */
const reportData = z.object({
  organ: z.string(),
  year: z.int(),
  format: z.string().optional(),
  table2: z
    .object({
      regulations: documents,
      normative_documents: documents,
      licensing: value,
      penalties: value,
      coercion: value,
      administrative_charges: value,
    })
    .partial()
    .optional(),
  table3: z.object({ columns: z.array(z.string()), rows: z.record(z.string(), values) }),
  table4: z.object({ columns: z.array(z.string()) }).catchall(z.union([values, z.array(z.string())])),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })).optional(),
})
type ReportData = z.output<typeof reportData>

/** A published report read from JSON, as the form of entry has it; undefined if the text is no such report. */
export function historyFromJson(text: string): (HistoryForm & { organ: string }) | undefined {
  const read = reportData.safeParse(parsed(text))
  if (!read.success) return undefined
  const { organ, year, sections = [] } = read.data
  const code = FORMAT_CODES.find((each) => each === read.data.format) ?? formatOf(year).code
  const format = formatByCode(code)
  const cells = Object.fromEntries(
    cellsOf(read.data, format).flatMap(([figure, cell]) =>
      cell === null || cell === undefined ? [] : [[fieldOf(figure), String(cell)]],
    ),
  )
  return {
    organ,
    year,
    format: code,
    source: '',
    cells,
    sections: sectionsOf(sections, format),
    version: 0,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function cellsOf(
  { table2, table3, table4 }: ReportData,
  format: ReportFormat,
): [TableFigureId, string | number | null | undefined][] {
  return [
    ...table2Figures(format).map((figure) => {
      const [kind, measure] = figure.split('.') as ['regulations', 'issued' | undefined]
      const cell: unknown = table2?.[kind]
      const found = measure ? (cell as Record<string, unknown> | undefined)?.[measure] : cell
      return [`table2.${figure}`, found as number | null | undefined] as [TableFigureId, number | null | undefined]
    }),
    ...Object.entries(table3.rows).flatMap(([row, cells]) =>
      table3.columns.map((column, index) => [`table3.${row}.${column}` as TableFigureId, cells[index]] as const),
    ),
    ...TABLE4_BLOCKS.flatMap((block) =>
      table4.columns.map(
        (column, index) => [`table4.${block}.${column}` as TableFigureId, table4[block]?.[index]] as const,
      ),
    ),
  ] as [TableFigureId, string | number | null | undefined][]
}

/** The six printed sections as the texts of which they are made: section 一 is divided at its five heads. */
function sectionsOf(
  printed: NonNullable<ReportData['sections']>,
  format: ReportFormat,
): Partial<Record<SectionKey, string>> {
  const { overview, problems, otherMatters } = format.headings
  const texts: Partial<Record<SectionKey, string>> = {}
  for (const { heading, paragraphs } of printed) {
    if (heading === problems) texts.problems = paragraphs.join('\n')
    if (heading === otherMatters) texts.other_matters = paragraphs.join('\n')
    if (heading !== overview) continue
    let key: SectionKey = 'preamble'
    for (const paragraph of paragraphs) {
      const head = format.overviewHeads.find(({ label }) => label === paragraph)
      if (head) key = head.key
      else texts[key] = texts[key] ? `${texts[key]}\n${paragraph}` : paragraph
    }
  }
  return texts
}
